package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.mail.MailCourier;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;
import org.bellwether.support.PostOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are invited by mail, and choose a new password when they have forgotten it; nobody comes in by that who should not. */
class InvitationsIT extends AccountsStage {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);
    private static final String BASE = "https://learn.example.com/set-password.xhtml#";

    private PostOffice office;
    private PersonId mo;
    private PersonId hr;

    @BeforeEach
    void mail() {
        office = PostOffice.plain();
        services.set(Map.of("bellwether.base.url", "https://learn.example.com", "bellwether.mail.host", "localhost", "bellwether.mail.port", String.valueOf(office.port()), "bellwether.mail.security", "none", "bellwether.mail.from", "learn@example.com"));
        mo = add("mo", "mo@example.com");
        hr = known("hr");
        asHr();
    }

    @AfterEach
    void close() { office.close(); }

    private void asHr() { as(hr, Role.EMPLOYEE, Role.HR); }

    private void asAdmin() { as(admin, Role.EMPLOYEE, Role.ADMINISTRATOR); }

    private PersonId add(String login, String address) {
        return database.inTransaction(() -> services.get(Personnel.class).add(login, new PersonDetails("Mo Yan", address, "zh-CN", "Asia/Shanghai"), new EmploymentDetails(team, "Buyer", "Suzhou", null), TODAY));
    }

    private void invite(PersonId person) { database.inTransaction(() -> services.get(AccountInvitations.class).send(person)); }

    private PostOffice.Received mailTo(String address) {
        database.inTransaction(() -> services.get(MailCourier.class).round());
        return office.nextFor(address);
    }

    private boolean mailWaits() {
        database.inTransaction(() -> services.get(MailCourier.class).round());
        return !office.all().isEmpty();
    }

    private String token(PostOffice.Received mail) {
        assertThat(mail.link()).startsWith(BASE);
        return mail.link().substring(BASE.length());
    }

    private void set(String token) { database.inTransaction(() -> services.get(Passwords.class).set(token, SENTENCE)); }

    private void password(PersonId person) { database.run("update account set password_hash = '" + PasswordHash.of(SENTENCE) + "' where person_id = " + person.value()); }

    private void forgot(String named) { database.inTransaction(() -> services.get(PasswordResets.class).ask(named, "192.0.2.7")); }

    @Test
    void an_invitation_goes_to_its_persons_own_address_in_their_language_and_works_once() {
        invite(mo);
        var mail = mailTo("mo@example.com");
        assertThat(mail.subject()).isEqualTo("您的 Bellwether 账户");
        assertThat(mail.plain()).contains("Mo Yan").contains("登录名是 mo");
        var token = token(mail);
        assertThat(database.number("select count(*) from audit_entry where detail like '%" + token + "%'")).isZero();
        assertThat(database.number("select count(*) from password_link where token_hash = '" + token + "'")).isZero();
        set(token);
        assertThat(signIn("mo", SENTENCE)).isTrue();
        assertThat(mailTo("mo@example.com").subject()).as("they are told").isEqualTo("您的密码已更改");
        assertThatThrownBy(() -> set(token)).isInstanceOf(NotFound.class);
    }

    @Test
    void it_works_for_seven_days_and_only_the_newest_counts() {
        invite(mo);
        var first = token(mailTo("mo@example.com"));
        invite(mo);
        var second = token(mailTo("mo@example.com"));
        assertThatThrownBy(() -> set(first)).isInstanceOf(NotFound.class);
        moment("2030-01-22T12:00:00Z");
        assertThatThrownBy(() -> set(second)).as("seven days are over").isInstanceOf(NotFound.class);
        moment("2030-01-22T11:59:59Z");
        set(second);
    }

    @Test
    void hr_cannot_send_links_to_people_who_have_something_to_take_over() {
        password(mo);
        assertThatThrownBy(() -> invite(mo)).isInstanceOf(Forbidden.class);
        for (var somebody : new PersonId[] {admin, known("trainer"), known("auditor"), known("cio")}) assertThatThrownBy(() -> invite(somebody)).as("has a role").isInstanceOf(Forbidden.class);
        key("people.account.own", () -> services.get(AccountInvitations.class).send(hr));
        assertThat(database.inTransaction(() -> services.get(AccountInvitations.class).possible(mo))).isFalse();
        assertThat(mailWaits()).isFalse();
        asAdmin();
        invite(mo);
        assertThat(mailTo("mo@example.com").subject()).isEqualTo("设置新的 Bellwether 密码");
    }

    @Test
    void whoever_cannot_come_in_or_cannot_be_reached_gets_none() {
        var none = add("none", null);
        var wrong = add("wrong", "a,b@example.com");
        key("people.invite.no-address", () -> services.get(AccountInvitations.class).send(none));
        key("people.invite.no-address", () -> services.get(AccountInvitations.class).send(wrong));
        invite(mo);
        var token = token(mailTo("mo@example.com"));
        database.inTransaction(() -> services.get(Personnel.class).suspend(mo, "left"));
        key("people.person.not-active", () -> services.get(AccountInvitations.class).send(mo));
        assertThatThrownBy(() -> set(token)).as("the link of somebody who was suspended").isInstanceOf(NotFound.class);
        var mei = add("mei", "mei@example.com");
        services.set(Map.of());
        key("people.invite.no-mail", () -> services.get(AccountInvitations.class).send(mei));
    }

    @Test
    void many_are_invited_at_once_and_the_others_are_counted() {
        var other = add("mo2", "mo2@example.com");
        add("mo3", null);
        password(add("mo4", "mo4@example.com"));
        var role = add("mo5", "mo5@example.com");
        asAdmin();
        database.inTransaction(() -> services.get(AccountRoles.class).give(role, Set.of(Role.TRAINER)));
        asHr();
        var filter = new PersonFilter("Mo Yan", null);
        var plan = database.inTransaction(() -> services.get(AccountInvitations.class).plan(filter));
        assertThat(plan.invited()).containsExactlyInAnyOrder(mo, other);
        assertThat(new int[] {plan.password(), plan.role(), plan.noAddress()}).containsExactly(1, 1, 1);
        database.inTransaction(() -> services.get(InvitationJobs.class).invite(filter));
        mailTo("mo@example.com");
        mailTo("mo2@example.com");
        assertThat(mailWaits()).isFalse();
        key("people.invite.nobody", () -> services.get(InvitationJobs.class).invite(new PersonFilter("nobody is called this", null)));
        key("people.invite.known", () -> services.get(AccountInvitations.class).sendFirst(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mo", " MO ", "mo@example.com", "Mo@Example.com"})
    void whoever_forgot_it_gets_a_link_for_half_an_hour_that_ends_the_sessions(String named) {
        password(mo);
        session(mo, "binding-of-mo");
        forgot(named);
        var mail = mailTo("mo@example.com");
        assertThat(mail.subject()).isEqualTo("设置新的 Bellwether 密码");
        var token = token(mail);
        moment("2030-01-15T12:30:00Z");
        assertThatThrownBy(() -> set(token)).isInstanceOf(NotFound.class);
        moment("2030-01-15T12:29:59Z");
        set(token);
        assertThat(goesOn("binding-of-mo")).isFalse();
    }

    @Test
    void whoever_never_had_one_gets_the_invitation_again() {
        forgot("mo");
        assertThat(mailTo("mo@example.com").subject()).isEqualTo("您的 Bellwether 账户");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "nobody@example.com", "none", "mo'; drop table person; --", "%", "twins@example.com"})
    void nobody_else_gets_anything(String named) {
        add("none", null);
        add("one", "twins@example.com");
        add("two", "twins@example.com");
        forgot(named);
        assertThat(mailWaits()).isFalse();
        assertThat(database.number("select count(*) from password_link")).isZero();
    }

    @Test
    void somebody_who_was_shut_out_gets_nothing() {
        password(mo);
        database.inTransaction(() -> services.get(Personnel.class).suspend(mo, "left"));
        forgot("mo");
        assertThat(mailWaits()).isFalse();
    }

    @Test
    void nobody_is_flooded_and_no_address_asks_for_ever() {
        password(mo);
        for (var time = 0; time < 5; time++) forgot("mo");
        assertThat(database.number("select count(*) from mail")).isEqualTo(PasswordResetWork.MOST);
        moment("2030-01-15T13:00:01Z");
        forgot("mo");
        assertThat(database.number("select count(*) from mail")).isEqualTo(PasswordResetWork.MOST + 1);
        for (var time = 0; time < AddressThrottle.FREE_TRIES; time++) forgot("nobody" + time);
        add("mei", "mei@example.com");
        forgot("mei");
        assertThat(database.number("select count(*) from mail where recipient = 'mei@example.com'")).as("that network address has asked too often").isZero();
    }

    @Test
    void the_second_factor_is_asked_for_all_the_same() {
        password(mo);
        database.run("insert into second_factor (person_id, secret, set_at, confirmed_at, last_step, failures, version) values (" + mo.value() + ", 'x', '2030-01-01', '2030-01-01', -1, 0, 0)");
        forgot("mo");
        set(token(mailTo("mo@example.com")));
        assertThat(database.inTransaction(() -> services.get(SecondFactors.class).asked(mo))).isTrue();
    }

    @Test
    void hr_does_not_move_the_mail_of_somebody_with_a_role_and_whoever_moves_it_tells_the_old_address() {
        asAdmin();
        describe("trainer@example.com", known("trainer"));
        asHr();
        assertThatThrownBy(() -> describe("evil@example.com", known("trainer"))).isInstanceOfSatisfying(Forbidden.class, refused -> assertThat(refused.messageKey()).isEqualTo("people.account.higher"));
        assertThatThrownBy(() -> describe(null, known("trainer"))).isInstanceOf(Forbidden.class);
        describe("trainer@example.com", known("trainer"));
        describe("new@example.com", mo);
        assertThat(mailTo("mo@example.com").plain()).contains("这是发到此邮箱的最后一封");
        asAdmin();
        describe("other@example.com", known("trainer"));
        assertThat(mailTo("trainer@example.com").subject()).isEqualTo("Your mail address at Bellwether was changed");
    }

    private void describe(String address, PersonId person) { database.inTransaction(() -> services.get(Personnel.class).describe(person, new PersonDetails("Somebody", address, person.equals(mo) ? "zh-CN" : "en", "UTC"))); }
}
