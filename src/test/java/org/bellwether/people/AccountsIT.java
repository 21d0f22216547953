package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Change;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are taken in, described, shut out and let go; roles are given; a second factor is set up and asked for. */
class AccountsIT {

    private static final String SENTENCE = "four words that stand here";

    @RegisterExtension final Database database = new Database();
    private Services services;
    private PersonId admin;
    private PersonId anna;
    private OrgUnitId team;

    @BeforeEach
    void people() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        admin = known("admin");
        anna = known("employee2");
        team = database.inTransaction(() -> services.get(Persons.class).card(anna).unit());
        as(admin, Role.EMPLOYEE, Role.ADMINISTRATOR);
    }

    private PersonId known(String login) { return database.inTransaction(() -> services.get(DemoCast.class).known(login).id()); }

    private void as(PersonId person, String... roles) { services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(person)), roles).in("binding-of-this-one")); }

    private void moment(String instant) { services.at(instant); }

    private PersonDetails details() { return new PersonDetails("Mo Yan", "mo@example.com", team, "Buyer", "Suzhou", "zh-CN", "Asia/Shanghai"); }

    private PersonId add(String login, PersonDetails details) { return database.inTransaction(() -> services.get(Personnel.class).add(login, details)); }

    private void session(PersonId person, String binding) { database.inTransaction(() -> services.get(OpenSessions.class).begin(person, binding, "192.0.2.1", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")); }

    private boolean goesOn(String binding) { return database.inTransaction(() -> services.get(OpenSessions.class).seen(binding)); }

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

    private boolean signIn(String login, String password) { return database.inTransaction(() -> services.get(SignIn.class).check(login, password, "192.0.2.9")).isPresent(); }

    @ParameterizedTest
    @CsvSource({"'', people.person.no-login", "'a b', people.person.no-login", "'<x>', people.person.no-login", "employee2, people.person.login-taken", "EMPLOYEE2, people.person.login-taken"})
    void a_sign_in_name_that_is_none_or_taken_is_refused(String login, String key) {
        assertThatThrownBy(() -> add(login, details())).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    @Test
    void a_detail_that_is_wrong_is_named() {
        refused(new PersonDetails(" ", null, team, "Buyer", "Suzhou", "en", "UTC"), "people.person.no-name");
        refused(new PersonDetails("Mo", "mo@example", team, "Buyer", "Suzhou", "en", "UTC"), "people.person.no-email");
        refused(new PersonDetails("Mo", null, null, "Buyer", "Suzhou", "en", "UTC"), "people.person.no-unit");
        refused(new PersonDetails("Mo", null, OrgUnitId.fresh(), "Buyer", "Suzhou", "en", "UTC"), "people.person.no-unit");
        refused(new PersonDetails("Mo", null, team, "", "Suzhou", "en", "UTC"), "people.person.no-job");
        refused(new PersonDetails("Mo", null, team, "Buyer", "Suzhou", "tlh", "UTC"), "people.person.no-language");
        refused(new PersonDetails("Mo", null, team, "Buyer", "Suzhou", "en", "Mars/Olympus"), "people.person.no-zone");
        assertThat(add("mo", new PersonDetails("Mo", " ", team, "Buyer", "Suzhou", "en", "UTC"))).isNotNull();
    }

    private void refused(PersonDetails details, String key) {
        assertThatThrownBy(() -> add("mo", details)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
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

    private void key(String key, Runnable work) {
        assertThatThrownBy(() -> database.inTransaction(work)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
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
    void an_app_is_asked_for_once_its_first_code_was_typed_and_each_code_opens_once() {
        as(anna, Role.EMPLOYEE);
        moment("2030-01-15T08:00:05Z");
        var factors = services.get(SecondFactors.class);
        var setup = database.inTransaction(factors::begin);
        assertThat(database.inTransaction(() -> factors.asked(anna))).as("not yet confirmed").isFalse();
        key("people.second-factor.wrong", () -> factors.confirm("000000"));
        var codes = database.inTransaction(() -> factors.confirm(code(setup)));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(one -> one.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
        assertThat(database.inTransaction(() -> factors.asked(anna))).isTrue();
        assertThat(accepts(anna, code(setup))).as("the code that confirmed it").isFalse();
        moment("2030-01-15T08:01:05Z");
        var fresh = code(setup);
        assertThat(accepts(anna, fresh.substring(0, 3) + " " + fresh.substring(3))).isTrue();
        assertThat(accepts(anna, fresh)).as("again").isFalse();
        assertThat(accepts(admin, fresh)).as("somebody who has none").isFalse();
    }

    @Test
    void a_recovery_code_opens_once_and_new_ones_end_the_old() {
        as(anna, Role.EMPLOYEE);
        var factors = services.get(SecondFactors.class);
        var setup = database.inTransaction(factors::begin);
        var codes = database.inTransaction(() -> factors.confirm(code(setup)));
        assertThat(accepts(anna, codes.get(3).toUpperCase().replace("-", " "))).as("however it is typed").isTrue();
        assertThat(accepts(anna, codes.get(3))).isFalse();
        assertThat(database.inTransaction(factors::codesLeft)).isEqualTo(9);
        assertThat(database.inTransaction(() -> factors.renewCodes("aaaa-aaaa-aaaa-aaaa"))).as("an open browser alone is not enough").isEmpty();
        var renewed = database.inTransaction(() -> factors.renewCodes(codes.get(0)));
        assertThat(accepts(anna, codes.get(4))).isFalse();
        assertThat(accepts(anna, renewed.get(4))).isTrue();
        for (var kept : List.of(codes.get(5), renewed.get(5))) assertThat(database.number("select count(*) from recovery_code where code_hash = '" + kept + "'")).as("kept as it is").isZero();
    }

    @Test
    void guessing_is_closed_after_five_misses_for_codes_of_both_kinds() {
        as(anna, Role.EMPLOYEE);
        var factors = services.get(SecondFactors.class);
        var setup = database.inTransaction(factors::begin);
        var codes = database.inTransaction(() -> factors.confirm(code(setup)));
        for (var miss = 0; miss < 5; miss++) assertThat(accepts(anna, miss % 2 == 0 ? "000000" : "aaaa-aaaa-aaaa-aaaa")).isFalse();
        assertThat(accepts(anna, codes.get(0))).as("the right one, too early").isFalse();
        moment("2030-01-15T12:05:01Z");
        assertThat(accepts(anna, codes.get(0))).isTrue();
    }

    @Test
    void the_secret_is_not_in_the_database() {
        as(anna, Role.EMPLOYEE);
        var setup = database.inTransaction(services.get(SecondFactors.class)::begin);
        assertThat(database.number("select count(*) from second_factor where secret like '%" + setup.secret().replace(" ", "") + "%'")).isZero();
        assertThat(database.number("select count(*) from audit_entry where object_type = 'SecondFactor' and detail like '%" + Change.CONCEALED + "%'")).isEqualTo(1);
    }

    private boolean accepts(PersonId person, String code) { return database.inTransaction(() -> services.get(SecondFactors.class).accepts(person, code)); }

    private String code(TotpSetup setup) {
        var sealed = (String) database.entities().createNativeQuery("select secret from second_factor where person_id = ?").setParameter(1, anna.value()).getSingleResult();
        return Totp.code(services.get(HomeKey.class).open(sealed), Totp.step(services.get(Clock.class).instant()));
    }

    @Test
    void sessions_are_listed_for_their_person_alone_and_ended_one_by_one_or_all_but_one() {
        session(anna, "binding-of-this-one");
        session(anna, "phone");
        session(anna, "tablet");
        session(admin, "admins");
        as(anna, Role.EMPLOYEE);
        var sessions = services.get(OpenSessions.class);
        var mine = database.inTransaction(sessions::mine);
        assertThat(mine).hasSize(3).extracting(SessionRow::present).containsOnlyOnce(true);
        assertThat(mine.get(0).getDevice()).isEqualTo("Firefox · Windows");
        var phone = mine.stream().filter(one -> !one.present()).findFirst().orElseThrow();
        database.inTransaction(() -> sessions.endMine(phone.id()));
        assertThat(database.inTransaction(sessions::mine)).hasSize(2);
        as(admin, Role.EMPLOYEE, Role.ADMINISTRATOR);
        var another = database.number("select id from open_session where binding = 'binding-of-this-one'");
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(OpenSessions.class).endMine(new SessionId(another)))).isInstanceOf(NotFound.class);
        as(anna, Role.EMPLOYEE);
        database.inTransaction(() -> services.get(OpenSessions.class).endOthers());
        assertThat(goesOn("binding-of-this-one")).isTrue();
        assertThat(goesOn("phone") || goesOn("tablet")).isFalse();
        assertThat(goesOn("admins")).isTrue();
    }

    @Test
    void a_session_that_nobody_uses_is_forgotten() {
        session(anna, "old");
        moment("2030-01-15T12:20:00Z");
        assertThat(goesOn("old")).as("used once more").isTrue();
        moment("2030-01-15T12:45:00Z");
        session(admin, "new");
        assertThat(goesOn("old")).isTrue();
        moment("2030-01-15T13:30:00Z");
        session(admin, "newer");
        assertThat(goesOn("old")).isFalse();
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

    private long failures(PersonId person) { return database.number("select count(*) from audit_entry where kind = 'SIGN_IN_FAILED' and subject_id = " + person.value()); }

    @Test
    void the_app_is_turned_off_by_whoever_has_it_alone() {
        as(anna, Role.EMPLOYEE);
        var factors = services.get(SecondFactors.class);
        var setup = database.inTransaction(factors::begin);
        var codes = database.inTransaction(() -> factors.confirm(code(setup)));
        assertThat(database.inTransaction(() -> factors.remove(null))).isFalse();
        assertThat(database.inTransaction(() -> factors.remove("000000"))).isFalse();
        assertThat(database.inTransaction(() -> factors.asked(anna))).isTrue();
        assertThat(database.inTransaction(() -> factors.remove(codes.get(7)))).isTrue();
        assertThat(database.inTransaction(() -> factors.asked(anna))).isFalse();
    }

    @Test
    void the_right_password_alone_forgets_no_miss_where_a_second_factor_is_asked_for() {
        database.run("update account set password_hash = '" + PasswordHash.of(SENTENCE) + "' where person_id = " + anna.value());
        as(anna, Role.EMPLOYEE);
        var setup = database.inTransaction(services.get(SecondFactors.class)::begin);
        var codes = database.inTransaction(() -> services.get(SecondFactors.class).confirm(code(setup)));
        assertThat(signIn("employee2", "wrong")).isFalse();
        assertThat(signIn("employee2", SENTENCE)).isTrue();
        assertThat(database.number("select failures from account where person_id = " + anna.value())).isEqualTo(1);
        assertThat(database.number("select count(*) from account where last_sign_in is not null and person_id = " + anna.value())).isZero();
        assertThat(database.number("select count(*) from audit_entry where kind = 'SIGN_IN_BEGUN'")).isEqualTo(1);
        assertThat(prove("000000")).isFalse();
        assertThat(failures(anna)).as("a password and a code").isEqualTo(2);
        assertThat(prove(codes.get(1))).isTrue();
        assertThat(database.number("select failures from account where person_id = " + anna.value())).isZero();
    }

    private boolean prove(String code) { return database.inTransaction(() -> services.get(SignIn.class).prove(anna, code, "192.0.2.9")); }

    @Test
    void wrong_codes_count_against_the_address_and_each_lock_is_longer() {
        as(anna, Role.EMPLOYEE);
        var setup = database.inTransaction(services.get(SecondFactors.class)::begin);
        var codes = database.inTransaction(() -> services.get(SecondFactors.class).confirm(code(setup)));
        for (var miss = 0; miss < SecondFactor.TRIES; miss++) assertThat(prove("000000")).isFalse();
        moment("2030-01-15T12:05:01Z");
        for (var miss = 0; miss < SecondFactor.TRIES; miss++) assertThat(prove("000000")).isFalse();
        moment("2030-01-15T12:10:02Z");
        assertThat(accepts(anna, codes.get(0))).as("five minutes are not enough the second time").isFalse();
        assertThat(failures(anna)).as("tries while it is closed are seen, too").isEqualTo(2 * SecondFactor.TRIES + 1);
        for (var miss = 2 * SecondFactor.TRIES; miss < AddressThrottle.FREE_TRIES; miss++) prove("000000");
        assertThat(services.get(AddressThrottle.class).open("192.0.2.9", services.get(Clock.class).instant())).isFalse();
        moment("2030-01-15T13:00:00Z");
        assertThat(prove(codes.get(0))).isTrue();
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
    void requests_of_one_browser_at_the_same_time_do_not_fail_each_other() {
        session(anna, "busy");
        var answers = atOnce(8, (number, beside, there) -> beside.inTransaction(() -> there.at("2030-01-15T12:05:00Z").get(OpenSessions.class).seen("busy")));
        assertThat(answers).hasSize(8).containsOnly(true);
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

    private interface Race { boolean run(int number, Database beside, Services there); }

    /** Lets several do the same at the same moment, each on a connection of its own. */
    private List<Boolean> atOnce(int several, Race race) {
        var start = new CyclicBarrier(several);
        return IntStream.range(0, several).mapToObj(number -> CompletableFuture.supplyAsync(() -> {
            var beside = database.beside();
            var there = new Services(beside);
            try {
                start.await();
                return race.run(number, beside, there);
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            } finally {
                beside.entities().close();
            }
        }, command -> new Thread(command).start())).toList().stream().map(CompletableFuture::join).toList();
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
