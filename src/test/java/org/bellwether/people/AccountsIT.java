package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are taken in, described, shut out and let go; roles are given, and passwords chosen. */
class AccountsIT extends AccountsStage {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);

    private PersonDetails details() { return new PersonDetails("Mo Yan", "mo@example.com", "zh-CN", "Asia/Shanghai"); }

    private EmploymentDetails job() { return new EmploymentDetails(team, "Buyer", "Suzhou", null); }

    private PersonId add(String login, PersonDetails details) { return add(login, details, job()); }

    private PersonId add(String login, PersonDetails details, EmploymentDetails job) { return database.inTransaction(() -> services.get(Personnel.class).add(login, details, job, TODAY)); }

    @Test
    void somebody_is_taken_in_and_chooses_a_password_by_a_link_that_works_once() {
        var mo = add(" Mo.Yan ", details());
        var card = database.inTransaction(() -> services.get(Persons.class).card(mo));
        assertThat(card.login()).isEqualTo("mo.yan");
        assertThat(signIn("mo.yan", "")).as("without a password nobody comes in").isFalse();
        var first = database.inTransaction(() -> services.get(AccountRoles.class).link(mo));
        var token = database.inTransaction(() -> services.get(AccountRoles.class).link(mo));
        assertThatThrownBy(() -> set(first)).as("a newer link was made").isInstanceOf(NotFound.class);
        set(token);
        assertThat(signIn("mo.yan", SENTENCE)).isTrue();
        assertThatThrownBy(() -> set(token)).isInstanceOf(NotFound.class);
    }

    private void set(String token) { database.inTransaction(() -> services.get(Passwords.class).set(token, SENTENCE)); }

    @ParameterizedTest
    @CsvSource({"'', people.person.no-login", "'a b', people.person.no-login", "'<x>', people.person.no-login", "employee2, people.person.login-taken", "EMPLOYEE2, people.person.login-taken"})
    void a_sign_in_name_that_is_none_or_taken_is_refused(String login, String key) {
        assertThatThrownBy(() -> add(login, details())).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    @Test
    void a_detail_that_is_wrong_is_named() {
        refused(new PersonDetails(" ", null, "en", "UTC"), job(), "people.person.no-name");
        refused(new PersonDetails("Mo", "mo@example", "en", "UTC"), job(), "people.person.no-email");
        refused(new PersonDetails("Mo", null, "tlh", "UTC"), job(), "people.person.no-language");
        refused(new PersonDetails("Mo", null, "en", "Mars/Olympus"), job(), "people.person.no-zone");
        refused(details(), new EmploymentDetails(null, "Buyer", "Suzhou", null), "people.person.no-unit");
        refused(details(), new EmploymentDetails(OrgUnitId.fresh(), "Buyer", "Suzhou", null), "people.person.no-unit");
        refused(details(), new EmploymentDetails(team, "", "Suzhou", null), "people.person.no-job");
        refused(details(), new EmploymentDetails(team, "Buyer", " ", null), "people.person.no-site");
        refused(details(), new EmploymentDetails(team, "Buyer", "Suzhou", "nobody.there"), "people.job.no-manager");
        assertThat(add("mo", new PersonDetails("Mo", " ", "en", "UTC"))).isNotNull();
    }

    private void refused(PersonDetails details, EmploymentDetails job, String key) {
        assertThatThrownBy(() -> add("mo", details, job)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    @Test
    void whoever_is_suspended_is_signed_out_everywhere_and_comes_back_when_reinstated() {
        session(anna, "one");
        session(anna, "two");
        session(admin, "three");
        database.inTransaction(() -> services.get(Personnel.class).suspend(anna, "Laptop stolen"));
        assertThat(goesOn("one")).isFalse();
        assertThat(goesOn("two")).isFalse();
        assertThat(goesOn("three")).isTrue();
        assertThat(database.inTransaction(() -> services.get(Accounts.class).rolesOf(anna))).isEmpty();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Personnel.class).suspend(anna, "again"))).isInstanceOf(RuleViolation.class);
        database.inTransaction(() -> services.get(Personnel.class).reinstate(anna, "Found again"));
        assertThat(database.inTransaction(() -> services.get(Accounts.class).rolesOf(anna))).isPresent();
        database.inTransaction(() -> services.get(Personnel.class).end(anna, "Retired"));
        assertThat(database.inTransaction(() -> services.get(Personnel.class).file(anna).ended())).isTrue();
        assertThat(database.number("select count(*) from audit_entry where reason = 'Laptop stolen'")).as("the reason is in the trail").isPositive();
    }

    @Test
    void nobody_decides_on_their_own_account_and_every_decision_has_a_reason() {
        var personnel = services.get(Personnel.class);
        key("people.account.own", () -> personnel.suspend(admin, "x"));
        key("people.account.own", () -> personnel.end(admin, "x"));
        key("people.account.own", () -> services.get(AccountRoles.class).give(admin, Set.of(Role.AUDITOR)));
        key("people.account.own", () -> services.get(AccountRoles.class).link(admin));
        key("people.account.own", () -> services.get(SecondFactors.class).removeOf(admin));
        key("people.person.no-reason", () -> personnel.suspend(anna, " "));
    }

    @Test
    void roles_are_given_and_taken_and_the_rules_hold() {
        var roles = services.get(AccountRoles.class);
        database.inTransaction(() -> roles.give(anna, Set.of(Role.TRAINER, Role.ADMINISTRATOR)));
        assertThat(database.inTransaction(() -> roles.of(anna))).containsExactly(Role.ADMINISTRATOR, Role.TRAINER);
        assertThat(database.inTransaction(() -> services.get(Accounts.class).rolesOf(anna)).orElseThrow()).contains(Role.TRAINER);
        key("people.account.auditor", () -> roles.give(anna, Set.of(Role.AUDITOR, Role.ADMINISTRATOR)));
        key("people.account.no-role", () -> roles.give(anna, Set.of(Role.MANAGER)));
        as(anna, Role.EMPLOYEE, Role.ADMINISTRATOR);
        database.inTransaction(() -> services.get(AccountRoles.class).give(admin, Set.of()));
        as(known("cio"), Role.EMPLOYEE, Role.ADMINISTRATOR);
        key("people.account.last", () -> services.get(AccountRoles.class).give(anna, Set.of(Role.TRAINER)));
        assertThat(database.number("select count(*) from audit_entry where object_type = 'AccountRole' and kind = 'DELETED'")).isPositive();
    }

    @Test
    void hr_can_neither_shut_the_last_administrator_out_nor_make_one_easier_to_be() {
        as(known("hr"), Role.EMPLOYEE, Role.HR);
        key("people.account.last", () -> services.get(Personnel.class).suspend(admin, "no"));
        key("people.account.last", () -> services.get(Personnel.class).end(admin, "no"));
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(SecondFactors.class).removeOf(admin))).isInstanceOf(Forbidden.class);
        database.run("insert into account_role (person_id, role) values (" + anna.value() + ", 'ADMINISTRATOR')");
        database.inTransaction(() -> services.get(Personnel.class).suspend(admin, "yes, there is another one"));
    }

    @Test
    void another_password_needs_the_present_one_and_ends_the_other_sessions() {
        database.run("update account set password_hash = '" + PasswordHash.of("the password of before") + "' where person_id = " + anna.value());
        session(anna, "binding-of-this-one");
        session(anna, "elsewhere");
        as(anna, Role.EMPLOYEE);
        var profiles = services.get(Profiles.class);
        assertThat(database.inTransaction(() -> profiles.changePassword("something else", SENTENCE))).isFalse();
        key("people.password.short", () -> profiles.changePassword("the password of before", "short"));
        assertThat(goesOn("elsewhere")).isTrue();
        assertThat(database.inTransaction(() -> profiles.changePassword("the password of before", SENTENCE))).isTrue();
        assertThat(signIn("employee2", SENTENCE)).isTrue();
        assertThat(goesOn("elsewhere")).isFalse();
        assertThat(goesOn("binding-of-this-one")).isTrue();
    }

    @Test
    void the_present_password_cannot_be_guessed_from_an_open_browser() {
        database.run("update account set password_hash = '" + PasswordHash.of("the password of before") + "' where person_id = " + anna.value());
        as(anna, Role.EMPLOYEE);
        var profiles = services.get(Profiles.class);
        for (var miss = 0; miss < Account.LOCKING_TRIES; miss++) {
            moment("2030-01-15T%02d:00:00Z".formatted(8 + miss));
            assertThat(database.inTransaction(() -> profiles.changePassword("a guess", SENTENCE))).isFalse();
        }
        assertThat(database.inTransaction(() -> profiles.changePassword("the password of before", SENTENCE))).as("the right one, too early").isFalse();
        assertThat(failures(anna)).isEqualTo(Account.LOCKING_TRIES + 1);
    }

    @Test
    void an_administrator_who_cannot_come_in_is_nobody_to_rely_on() {
        database.run("insert into account_role (person_id, role) values (" + anna.value() + ", 'ADMINISTRATOR')");
        database.run("update account set demo = false where person_id = " + anna.value());
        as(known("hr"), Role.EMPLOYEE, Role.HR);
        key("people.account.last", () -> services.get(Personnel.class).suspend(admin, "no password there"));
        database.run("update account set password_hash = 'x' where person_id = " + anna.value());
        database.inTransaction(() -> services.get(Personnel.class).suspend(admin, "one can come in"));
    }

    @Test
    void a_password_that_is_set_by_link_is_the_doing_of_whoever_holds_it() {
        var token = database.inTransaction(() -> services.get(AccountRoles.class).link(anna));
        UseCase.from("192.0.2.44", false);
        set(token);
        UseCase.over();
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Account' and kind = 'CHANGED' and actor_id = " + anna.value() + " and address = '192.0.2.44'")).isEqualTo(1);
    }

    @Test
    void two_administrators_who_demote_each_other_at_the_same_time_do_not_both_succeed() {
        database.run("insert into account_role (person_id, role) values (" + anna.value() + ", 'ADMINISTRATOR')");
        var cards = database.inTransaction(() -> List.of(services.get(Persons.class).card(anna), services.get(Persons.class).card(admin)));
        var answers = atOnce(2, (number, beside, there) -> {
            there.as(Caller.of(cards.get(number), Role.EMPLOYEE, Role.ADMINISTRATOR));
            try {
                beside.inTransaction(() -> there.get(AccountRoles.class).give(cards.get(1 - number).id(), Set.of()));
                return true;
            } catch (RuleViolation last) {
                return false;
            }
        });
        assertThat(answers).containsExactlyInAnyOrder(true, false);
        assertThat(database.number("select count(*) from account_role where role = 'ADMINISTRATOR'")).isEqualTo(1);
    }

    @Test
    void people_say_how_they_read() {
        as(anna, Role.EMPLOYEE);
        database.inTransaction(() -> services.get(Profiles.class).read("zh-CN", "America/Lima"));
        assertThat(database.inTransaction(() -> services.get(Persons.class).card(anna))).satisfies(card -> {
            assertThat(card.language()).isEqualTo("zh-CN");
            assertThat(card.timeZone()).isEqualTo("America/Lima");
        });
        key("people.person.no-zone", () -> services.get(Profiles.class).read("en", "'; drop table person"));
    }
}
