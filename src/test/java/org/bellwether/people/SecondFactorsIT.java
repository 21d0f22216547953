package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.audit.Change;
import org.bellwether.platform.security.HomeKey;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;
import org.junit.jupiter.api.Test;

/** An app is set up, asked for at sign-in, guessed at, lost and turned off. */
class SecondFactorsIT extends AccountsStage {

    private static final String HERE = "binding-of-this-one";

    /** Sets up an app for that person, who asks from now on; its recovery codes. */
    private List<String> appOf(PersonId person) {
        as(person, Role.EMPLOYEE);
        justNow();
        var setup = database.inTransaction(setups()::begin);
        return confirmed(code(setup), SENTENCE);
    }

    private TotpSetups setups() { return services.get(TotpSetups.class); }

    private List<String> confirmed(String code, String proof) { return database.inTransaction(() -> setups().confirm(code, proof)); }

    /** Anna has signed in at this moment, for whoever has no password to type. */
    private void justNow() {
        database.run("delete from open_session where binding = '" + HERE + "'");
        session(anna, HERE);
    }

    private void password() { database.run("update account set password_hash = '" + PasswordHash.of(SENTENCE) + "' where person_id = " + anna.value()); }

    @Test
    void an_open_browser_alone_turns_no_app_on() {
        services.set(Map.of("bellwether.mail.host", "localhost", "bellwether.mail.from", "learn@example.com"));
        database.run("update person set email = 'anna@longmen.example' where id = " + anna.value());
        password();
        as(anna, Role.EMPLOYEE);
        justNow();
        session(anna, "elsewhere");
        var setup = database.inTransaction(setups()::begin);
        for (var wrong : new String[] {null, "", "wrong", code(setup)}) assertThat(confirmed(code(setup), wrong)).as(String.valueOf(wrong)).isEmpty();
        assertThat(failures(anna)).as("each was a try").isEqualTo(4);
        assertThat(database.inTransaction(() -> services.get(SecondFactors.class).asked(anna))).isFalse();
        assertThat(database.inTransaction(services.get(Proofs.class)::asked)).isEqualTo(ProofKind.PASSWORD);
        assertThat(database.number("select count(*) from recovery_code")).isZero();
        assertThat(goesOn("elsewhere")).isTrue();
        moment("2030-01-15T12:10:00Z");
        assertThat(confirmed(code(setup), SENTENCE)).hasSize(10);
        assertThat(goesOn("elsewhere")).as("whoever came in by the password alone").isFalse();
        assertThat(goesOn(HERE)).isTrue();
        assertThat(database.number("select count(*) from mail where word_key = 'people.mail.second-factor-on'")).isEqualTo(1);
    }

    @Test
    void whoever_has_no_password_turns_it_on_after_a_fresh_sign_in() {
        as(anna, Role.EMPLOYEE);
        justNow();
        moment("2030-01-15T12:10:01Z");
        var setup = database.inTransaction(setups()::begin);
        assertThat(confirmed(code(setup), null)).as("signed in too long ago").isEmpty();
        justNow();
        assertThat(confirmed(code(setup), null)).hasSize(10);
    }

    @Test
    void an_app_is_asked_for_once_its_first_code_was_typed_and_each_code_opens_once() {
        as(anna, Role.EMPLOYEE);
        moment("2030-01-15T08:00:05Z");
        var factors = services.get(SecondFactors.class);
        justNow();
        var setup = database.inTransaction(setups()::begin);
        assertThat(database.inTransaction(() -> factors.asked(anna))).as("not yet confirmed").isFalse();
        key("people.second-factor.wrong", () -> setups().confirm("000000", null));
        var codes = confirmed(code(setup), null);
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
        var codes = appOf(anna);
        var factors = services.get(SecondFactors.class);
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
        var codes = appOf(anna);
        for (var miss = 0; miss < 5; miss++) assertThat(accepts(anna, miss % 2 == 0 ? "000000" : "aaaa-aaaa-aaaa-aaaa")).isFalse();
        assertThat(accepts(anna, codes.get(0))).as("the right one, too early").isFalse();
        moment("2030-01-15T12:05:01Z");
        assertThat(accepts(anna, codes.get(0))).isTrue();
    }

    @Test
    void the_secret_is_not_in_the_database() {
        as(anna, Role.EMPLOYEE);
        var setup = database.inTransaction(setups()::begin);
        assertThat(database.number("select count(*) from second_factor where secret like '%" + setup.secret().replace(" ", "") + "%'")).isZero();
        assertThat(database.number("select count(*) from audit_entry where object_type = 'SecondFactor' and detail like '%" + Change.CONCEALED + "%'")).isEqualTo(1);
    }

    private boolean accepts(PersonId person, String code) { return database.inTransaction(() -> services.get(SecondFactors.class).accepts(person, code)); }

    private String code(TotpSetup setup) {
        var sealed = (String) database.entities().createNativeQuery("select secret from second_factor where person_id = ?").setParameter(1, anna.value()).getSingleResult();
        return Totp.code(services.get(HomeKey.class).open(sealed), Totp.step(services.get(Clock.class).instant()));
    }

    @Test
    void the_app_is_turned_off_by_whoever_has_it_alone() {
        var codes = appOf(anna);
        var factors = services.get(SecondFactors.class);
        assertThat(database.inTransaction(() -> factors.remove(null))).isFalse();
        assertThat(database.inTransaction(() -> factors.remove("000000"))).isFalse();
        assertThat(database.inTransaction(() -> factors.asked(anna))).isTrue();
        session(anna, "elsewhere");
        assertThat(database.inTransaction(() -> factors.remove(codes.get(7)))).isTrue();
        assertThat(goesOn("elsewhere")).as("whoever has the phone may be in with it").isFalse();
        assertThat(goesOn(HERE)).isTrue();
        assertThat(database.inTransaction(() -> factors.asked(anna))).isFalse();
    }

    @Test
    void the_right_password_alone_forgets_no_miss_where_a_second_factor_is_asked_for() {
        password();
        var codes = appOf(anna);
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
        var codes = appOf(anna);
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
}
