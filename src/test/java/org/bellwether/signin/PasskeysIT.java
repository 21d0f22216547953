package org.bellwether.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.bellwether.people.Caller;
import org.bellwether.people.DemoCast;
import org.bellwether.people.OpenSessions;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Personnel;
import org.bellwether.people.Persons;
import org.bellwether.people.ProofKind;
import org.bellwether.people.Proofs;
import org.bellwether.people.SecondFactors;
import org.bellwether.people.SignIn;
import org.bellwether.people.VouchedPeople;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.bellwether.support.SoftAuthenticator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passkeys are added, let their person in and nobody else, and are worth nothing once they are removed. */
class PasskeysIT {

    private static final String BROWSER = "b".repeat(43);
    private static final String ADDRESS = "192.0.2.9";
    private static final String SENTENCE = "seven quiet herons cross";
    private static final Map<String, String> MAIL = Map.of("bellwether.mail.host", "localhost", "bellwether.mail.from", "learn@example.com");

    @RegisterExtension final Database database = new Database();
    private final SoftAuthenticator device = SoftAuthenticator.fresh();
    private Services services;
    private PersonId anna;

    @BeforeEach
    void begin() {
        services = new Services(database);
        services.set(MAIL);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        anna = known("employee2");
        database.run("update person set email = 'anna@longmen.example' where id = " + anna.value());
        as("employee2", Role.EMPLOYEE);
    }

    private PersonId known(String login) { return database.inTransaction(() -> services.get(DemoCast.class).known(login).id()); }

    /** Signed in at this moment. */
    private void as(String login, String... roles) {
        var person = known(login);
        services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(person)), roles).in("sitting-of-" + login));
        database.run("delete from open_session where person_id = " + person.value());
        database.inTransaction(() -> services.get(OpenSessions.class).begin(person, "sitting-of-" + login, ADDRESS, "Mozilla/5.0 (Macintosh; Mac OS X) Firefox/140.0"));
    }

    /** As the container does: what is not believed is checked, and so what was written about it stays. */
    private <T> T call(Callable<T> work) throws Untrusted {
        database.entities().getTransaction().begin();
        try {
            var result = work.call();
            database.entities().getTransaction().commit();
            return result;
        } catch (Untrusted no) {
            database.entities().getTransaction().commit();
            throw no;
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (database.entities().getTransaction().isActive()) database.entities().getTransaction().rollback();
            database.entities().clear();
        }
    }

    private Passkeys passkeys() { return services.get(Passkeys.class); }

    private PasskeyQuestion question() { return database.inTransaction(() -> passkeys().begin(null, BROWSER)).orElseThrow(); }

    private PasskeyId add(SoftAuthenticator with, String name) throws Untrusted {
        var made = with.make(question(), name);
        with.count++;
        return call(() -> passkeys().add(made, BROWSER));
    }

    private PasskeyQuestion atTheDoor(PersonId half) { return database.inTransaction(() -> services.get(PasskeySignIn.class).begin(half, BROWSER)); }

    private PersonId finish(PasskeyAnswer answer, PersonId half) throws Untrusted { return call(() -> services.get(PasskeySignIn.class).finish(answer, half, BROWSER, ADDRESS)); }

    private PersonId enter(SoftAuthenticator with) throws Untrusted {
        var answer = with.sign(atTheDoor(null));
        with.count++;
        return finish(answer, null);
    }

    private void refused(String because, Callable<?> work) { assertThatThrownBy(work::call).isInstanceOf(Untrusted.class).hasMessageContaining(because); }

    private void key(String key, Callable<?> work) { assertThatThrownBy(() -> call(work)).isInstanceOfSatisfying(RuleViolation.class, no -> assertThat(no.messageKey()).isEqualTo(key)); }

    private long failures() { return database.number("select count(*) from audit_entry where kind = 'SIGN_IN_FAILED'"); }

    private long signIns() { return database.number("select count(*) from account where last_sign_in is not null and person_id = " + anna.value()); }

    private void password(String login) { database.run("update account set password_hash = '" + PasswordHash.of(SENTENCE) + "' where person_id = " + known(login).value()); }

    private boolean typed(String login) { return database.inTransaction(() -> services.get(SignIn.class).check(login, SENTENCE, ADDRESS)).isPresent(); }

    private List<PasskeyRow> mine() { return database.inTransaction(passkeys()::mine); }

    @ParameterizedTest
    @ValueSource(ints = {SoftAuthenticator.ES256, SoftAuthenticator.EDDSA, SoftAuthenticator.RS256})
    void a_passkey_is_added_and_lets_its_person_in_without_a_name(int algorithm) throws Untrusted {
        var key = new SoftAuthenticator(algorithm);
        add(key, "  MacBook ");
        assertThat(mine()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("MacBook");
            assertThat(row.usedAt()).isNull();
            assertThat(row.works()).isTrue();
        });
        services.at("2030-01-15T13:00:00Z");
        assertThat(enter(key)).isEqualTo(anna);
        assertThat(enter(key)).isEqualTo(anna);
        assertThat(signIns()).isEqualTo(1);
        assertThat(mine().get(0).usedAt()).isEqualTo("2030-01-15T13:00:00Z");
        assertThat(failures()).isZero();
    }

    @Test
    void the_browser_is_asked_for_a_key_that_recognises_its_person_and_is_not_there_yet() throws Untrusted {
        var first = question();
        assertThat(first.party()).isEqualTo("localhost");
        assertThat(first.algorithms()).containsExactly(-7L, -8L, -257L);
        assertThat(first.known()).isEmpty();
        assertThat(first.user().login()).isEqualTo("employee2");
        assertThat(first.user().handle()).as("tells nothing of the person").hasSize(43).doesNotContain(anna.toString());
        add(device, "One");
        var second = question();
        assertThat(second.known()).singleElement().satisfies(known -> assertThat(known.transports()).as("of those that there are").containsExactly("internal"));
        assertThat(second.user().handle()).as("the same person").isEqualTo(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(device.handle));
        assertThat(second.challenge()).hasSize(43).isNotEqualTo(first.challenge());
    }

    /** Each is a way in which a browser or an authenticator lies when it signs. */
    static Stream<Lie> lies() {
        return Stream.of(
            new Lie("another origin", device -> device.origin = "https://evil.example", "BadOrigin"),
            new Lie("an origin that begins like ours", device -> device.origin = "http://localhost:8080.evil.example", "BadOrigin"),
            new Lie("another port", device -> device.origin = "http://localhost:8081", "BadOrigin"),
            new Lie("another scheme", device -> device.origin = "https://localhost:8080", "BadOrigin"),
            new Lie("in a frame of another site", device -> device.more = ",\"crossOrigin\":true", "BadTopOrigin"),
            new Lie("for another host", device -> device.party = "evil.example", "BadRpId"),
            new Lie("another challenge", device -> device.challenge = "A".repeat(43), "BadChallenge"),
            new Lie("an empty challenge", device -> device.challenge = "", "Challenge"),
            new Lie("what was signed when a key was made", device -> device.type = "webauthn.create", "ClientDataType"),
            new Lie("nobody there", device -> device.flags = SoftAuthenticator.VERIFIED, "UserNotPresent"),
            new Lie("nobody recognised", device -> device.flags = SoftAuthenticator.PRESENT, "UserNotVerified"),
            new Lie("a count that goes backwards", device -> device.count = 1, "MaliciousCounter"),
            new Lie("a count that stands still", device -> device.count = 7, "MaliciousCounter"),
            new Lie("a count that began again", device -> device.count = 0, "MaliciousCounter"),
            new Lie("somebody else's handle", device -> device.handle = new byte[32], "somebody else"),
            new Lie("no handle", device -> device.handle = null, "somebody else"),
            new Lie("a credential that nobody has", device -> device.id = new byte[32], "nobody has"),
            new Lie("an empty credential", device -> device.id = new byte[0], "nobody has"));
    }

    record Lie(String what, Consumer<SoftAuthenticator> twist, String because) {
        @Override public String toString() { return what; }
    }

    @ParameterizedTest
    @MethodSource("lies")
    void an_answer_that_lies_lets_nobody_in(Lie lie) throws Untrusted {
        device.count = 6;
        add(device, "MacBook");
        assertThat(device.count).isEqualTo(7);
        enter(device);
        database.run("update account set last_sign_in = null");
        lie.twist().accept(device);
        var answer = device.sign(atTheDoor(null));
        refused(lie.because(), () -> finish(answer, null));
        assertThat(signIns()).isZero();
        assertThat(failures()).isEqualTo(1);
    }

    /** Each is a way of changing an honest answer on its way. */
    static Stream<Tampering> tamperings() {
        return Stream.of(
            new Tampering("another signature", answer -> changed(answer, answer.clientData(), answer.authenticatorData(), flipped(answer.signature(), 20)), "Exception"),
            new Tampering("no signature", answer -> changed(answer, answer.clientData(), answer.authenticatorData(), ""), "Exception"),
            new Tampering("a count that was not signed", answer -> changed(answer, answer.clientData(), flipped(answer.authenticatorData(), 36), answer.signature()), "BadSignature"),
            new Tampering("what the browser said, with a space", answer -> changed(answer, spaced(answer.clientData()), answer.authenticatorData(), answer.signature()), "BadSignature"),
            new Tampering("no data", answer -> changed(answer, answer.clientData(), null, answer.signature()), "IllegalArgument"),
            new Tampering("data that is cut off", answer -> changed(answer, answer.clientData(), answer.authenticatorData().substring(0, 20), answer.signature()), "Exception"),
            new Tampering("no JSON", answer -> changed(answer, "bm8", answer.authenticatorData(), answer.signature()), "Exception"),
            new Tampering("no base64", answer -> changed(answer, "<script>", answer.authenticatorData(), answer.signature()), "IllegalArgument"),
            new Tampering("endless", answer -> changed(answer, answer.clientData(), "A".repeat(20_000), answer.signature()), "IllegalArgument"),
            new Tampering("a credential that is no base64", answer -> new PasskeyAnswer(answer.token(), "<>", answer.clientData(), answer.authenticatorData(), answer.signature(), answer.userHandle()), "nobody has"),
            new Tampering("no credential", answer -> new PasskeyAnswer(answer.token(), null, answer.clientData(), answer.authenticatorData(), answer.signature(), answer.userHandle()), "nobody has"),
            new Tampering("no question", answer -> new PasskeyAnswer(null, answer.id(), answer.clientData(), answer.authenticatorData(), answer.signature(), answer.userHandle()), "none of ours"),
            new Tampering("a question that was changed", answer -> new PasskeyAnswer("A" + answer.token().substring(1) + "A", answer.id(), answer.clientData(), answer.authenticatorData(), answer.signature(), answer.userHandle()), "none of ours"));
    }

    record Tampering(String what, java.util.function.UnaryOperator<PasskeyAnswer> with, String because) {
        @Override public String toString() { return what; }
    }

    private static PasskeyAnswer changed(PasskeyAnswer answer, String clientData, String authenticatorData, String signature) { return new PasskeyAnswer(answer.token(), answer.id(), clientData, authenticatorData, signature, answer.userHandle()); }

    private static String flipped(String text, int at) {
        var bytes = java.util.Base64.getUrlDecoder().decode(text);
        bytes[at] ^= 0x40;
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String spaced(String text) { return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString((new String(java.util.Base64.getUrlDecoder().decode(text)) + " ").getBytes()); }

    @ParameterizedTest
    @MethodSource("tamperings")
    void an_answer_that_was_tampered_with_lets_nobody_in_and_costs_the_honest_one_nothing(Tampering tampering) throws Untrusted {
        add(device, "MacBook");
        var answer = tampering.with().apply(device.sign(atTheDoor(null)));
        refused(tampering.because(), () -> finish(answer, null));
        assertThat(signIns()).isZero();
        assertThat(failures()).isEqualTo(1);
        assertThat(enter(device)).isEqualTo(anna);
    }

    @Test
    void an_answer_is_good_once_also_of_an_authenticator_that_does_not_count() throws Untrusted {
        device.count = 0;
        var made = device.make(question(), "Synced");
        call(() -> passkeys().add(made, BROWSER));
        refused("used before", () -> call(() -> passkeys().add(made, BROWSER)));
        var answer = device.sign(atTheDoor(null));
        assertThat(finish(answer, null)).isEqualTo(anna);
        refused("used before", () -> finish(answer, null));
        assertThat(database.number("select count(*) from spent_challenge")).isEqualTo(2);
        services.at("2030-01-15T12:05:01Z");
        assertThat(finish(device.sign(atTheDoor(null)), null)).isEqualTo(anna);
        assertThat(database.number("select count(*) from spent_challenge")).as("what is too old anyway is forgotten").isEqualTo(1);
    }

    @Test
    void an_answer_that_was_refused_is_not_looked_at_again() throws Untrusted {
        add(device, "MacBook");
        var question = atTheDoor(null);
        device.flags = SoftAuthenticator.PRESENT;
        refused("UserNotVerified", () -> finish(device.sign(question), null));
        device.flags |= SoftAuthenticator.VERIFIED;
        refused("used before", () -> finish(device.sign(question), null));
    }

    @Test
    void a_challenge_of_another_browser_purpose_person_or_hour_is_none() throws Untrusted {
        add(device, "MacBook");
        var stolen = device.sign(atTheDoor(null));
        for (var other : new String[] {"c".repeat(43), null}) refused("another browser", () -> call(() -> services.get(PasskeySignIn.class).finish(stolen, null, other, ADDRESS)));
        var toAdd = device.sign(question());
        refused("another one", () -> finish(toAdd, null));
        var second = device.sign(atTheDoor(anna));
        refused("another one", () -> finish(second, null));
        refused("another one", () -> finish(second, known("employee")));
        var atTheDoor = device.sign(atTheDoor(null));
        refused("another one", () -> finish(atTheDoor, anna));
        services.at("2030-01-15T12:05:00Z");
        refused("too long ago", () -> finish(atTheDoor, null));
        refused("too long ago", () -> finish(stolen, null));
    }

    @Test
    void nobody_is_the_second_step_of_somebody_else() throws Untrusted {
        add(device, "MacBook");
        var other = known("employee");
        var answer = device.sign(atTheDoor(other));
        refused("somebody else", () -> finish(answer, other));
        assertThat(database.number("select count(*) from audit_entry where kind = 'SIGN_IN_FAILED' and subject_id = " + anna.value())).isEqualTo(1);
    }

    @Test
    void whoever_is_suspended_or_gone_stays_out_with_the_same_words() throws Untrusted {
        add(device, "MacBook");
        as("admin", Role.EMPLOYEE, Role.ADMINISTRATOR);
        database.inTransaction(() -> services.get(Personnel.class).suspend(anna, "lost"));
        refused("may not come in", () -> enter(device));
        var half = device.sign(atTheDoor(anna));
        device.count++;
        refused("may not come in", () -> finish(half, anna));
        database.inTransaction(() -> services.get(Personnel.class).reinstate(anna, "found"));
        assertThat(enter(device)).isEqualTo(anna);
        database.inTransaction(() -> services.get(Personnel.class).end(anna, "left"));
        refused("may not come in", () -> enter(device));
    }

    @Test
    void a_removed_passkey_is_worth_nothing_at_once_and_is_removed_by_its_person_alone() throws Untrusted {
        var id = add(device, "MacBook");
        var begun = device.sign(atTheDoor(null));
        as("employee", Role.EMPLOYEE);
        assertThatThrownBy(() -> database.inTransaction(() -> passkeys().remove(id, null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.inTransaction(() -> passkeys().rename(id, "Mine"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.inTransaction(() -> passkeys().find(id))).isInstanceOf(NotFound.class);
        assertThat(mine()).isEmpty();
        as("employee2", Role.EMPLOYEE);
        database.inTransaction(() -> passkeys().rename(id, "Old MacBook"));
        assertThat(mine()).singleElement().satisfies(row -> assertThat(row.name()).isEqualTo("Old MacBook"));
        assertThat(database.inTransaction(() -> passkeys().remove(id, null))).isTrue();
        refused("nobody has", () -> finish(begun, null));
        refused("nobody has", () -> enter(device));
        assertThat(database.number("select count(*) from mail where word_key in ('signin.mail.passkey-added', 'signin.mail.passkey-removed')")).isEqualTo(2);
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Passkey' and subject_id = " + anna.value())).as("added, renamed, removed").isEqualTo(3);
    }

    @Test
    void the_trail_and_the_database_know_no_more_than_they_need() throws Untrusted {
        add(device, "MacBook");
        enter(device);
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Passkey'")).as("a sign-in is an entry of its own").isEqualTo(1);
        var credential = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(device.id);
        assertThat(database.number("select count(*) from audit_entry where detail like '%" + credential + "%'")).isZero();
    }

    /** Each is a way in which a browser or an authenticator lies when a key is made. */
    static Stream<Lie> liesOfMaking() {
        return Stream.of(
            new Lie("another origin", device -> device.origin = "https://evil.example", "BadOrigin"),
            new Lie("in a frame of another site", device -> device.more = ",\"crossOrigin\":true", "BadTopOrigin"),
            new Lie("for another host", device -> device.party = "evil.example", "BadRpId"),
            new Lie("another challenge", device -> device.challenge = "A".repeat(43), "BadChallenge"),
            new Lie("what is signed at a sign-in", device -> device.type = "webauthn.get", "ClientDataType"),
            new Lie("nobody there", device -> device.flags = SoftAuthenticator.VERIFIED, "UserNotPresent"),
            new Lie("nobody recognised", device -> device.flags = SoftAuthenticator.PRESENT, "UserNotVerified"),
            new Lie("an endless credential", device -> device.id = new byte[1024], "CredentialIdTooLong"));
    }

    @ParameterizedTest
    @MethodSource("liesOfMaking")
    void a_key_whose_making_lies_is_not_kept(Lie lie) {
        lie.twist().accept(device);
        refused(lie.because(), () -> add(device, "MacBook"));
        assertThat(mine()).isEmpty();
    }

    @Test
    void a_key_of_a_kind_that_was_not_asked_for_is_not_kept() { refused("NotAllowedAlgorithm", () -> add(new SoftAuthenticator(SoftAuthenticator.ES384), "MacBook")); }

    @Test
    void a_key_that_somebody_has_is_nobody_else_s() throws Untrusted {
        add(device, "MacBook");
        as("employee", Role.EMPLOYEE);
        refused("has it already", () -> add(device, "Mine now"));
    }

    @Test
    void a_challenge_to_make_one_is_of_its_person_and_browser() throws Untrusted {
        var made = device.make(question(), "MacBook");
        refused("another browser", () -> call(() -> passkeys().add(made, "c".repeat(43))));
        as("employee", Role.EMPLOYEE);
        refused("another one", () -> call(() -> passkeys().add(made, BROWSER)));
        as("employee2", Role.EMPLOYEE);
        var atTheDoor = device.make(new PasskeyQuestion(atTheDoor(null).token(), "A".repeat(43), "localhost", List.of(), 1, question().user(), List.of()), "MacBook");
        refused("another one", () -> call(() -> passkeys().add(atTheDoor, BROWSER)));
        services.at("2030-01-15T12:05:00Z");
        refused("too long ago", () -> call(() -> passkeys().add(made, BROWSER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "1234567890123456789012345678901234567890123456789012345678901"})
    void a_passkey_has_a_name(String name) throws Untrusted {
        key("signin.passkey.no-name", () -> passkeys().add(device.make(question0(), name), BROWSER));
        var id = add(SoftAuthenticator.fresh(), "MacBook");
        key("signin.passkey.no-name", () -> {
            passkeys().rename(id, name);
            return null;
        });
    }

    /** Inside the transaction that is under way. */
    private PasskeyQuestion question0() { return passkeys().begin(null, BROWSER).orElseThrow(); }

    @Test
    void nobody_has_more_than_ten() throws Untrusted {
        for (var one = 0; one < Passkey.MOST - 1; one++) add(SoftAuthenticator.fresh(), "Key " + one);
        var beforeTheLast = device.make(question(), "One too many");
        add(SoftAuthenticator.fresh(), "The last");
        key("signin.passkey.enough", () -> passkeys().begin(null, BROWSER));
        key("signin.passkey.enough", () -> passkeys().add(beforeTheLast, BROWSER));
    }

    private Optional<PasskeyQuestion> proved(String proof) { return database.inTransaction(() -> passkeys().begin(proof, BROWSER)); }

    private ProofKind asked() { return database.inTransaction(services.get(Proofs.class)::asked); }

    @Test
    void whoever_adds_or_removes_one_proves_who_they_are() throws Untrusted {
        assertThat(asked()).isEqualTo(ProofKind.FRESH);
        var id = add(device, "MacBook");
        services.at("2030-01-15T12:10:01Z");
        assertThat(proved(null)).as("signed in too long ago").isEmpty();
        assertThat(database.inTransaction(() -> passkeys().remove(id, null))).isFalse();
        password("employee2");
        assertThat(asked()).isEqualTo(ProofKind.PASSWORD);
        for (var wrong : new String[] {"wrong", "", null}) assertThat(proved(wrong)).isEmpty();
        assertThat(failures()).as("each was a try").isEqualTo(3);
        services.at("2030-01-15T12:20:00Z");
        assertThat(proved(SENTENCE)).isPresent();
        database.inTransaction(() -> services.get(Providers.class).allowPasswords(false));
        assertThat(asked()).as("a password with which nobody comes in").isEqualTo(ProofKind.FRESH);
        database.inTransaction(() -> services.get(Providers.class).allowPasswords(true));
        var codes = database.inTransaction(() -> services.get(Proofs.class).renewCodes(SENTENCE));
        assertThat(codes).hasSize(10);
        assertThat(database.inTransaction(() -> services.get(Proofs.class).renewCodes("wrong"))).isEmpty();
        assertThat(database.inTransaction(() -> passkeys().remove(id, "wrong"))).isFalse();
        services.at("2030-01-15T12:30:00Z");
        assertThat(database.inTransaction(() -> passkeys().remove(id, SENTENCE))).isTrue();
        assertThat(database.number("select count(*) from recovery_code")).as("nothing is asked that could be lost").isZero();
    }

    @Test
    void after_a_password_a_passkey_is_asked_for_and_lets_in() throws Untrusted {
        password("employee2");
        assertThat(database.inTransaction(() -> services.get(SecondFactors.class).asked(anna))).isFalse();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Proofs.class).renewCodes(SENTENCE))).isInstanceOf(NotFound.class);
        var made = device.make(proved(SENTENCE).orElseThrow(), "MacBook");
        device.count++;
        call(() -> passkeys().add(made, BROWSER));
        assertThat(typed("employee2")).isTrue();
        assertThat(signIns()).as("not before the second step").isZero();
        assertThat(database.number("select count(*) from audit_entry where kind = 'SIGN_IN_BEGUN'")).isEqualTo(1);
        var question = atTheDoor(anna);
        assertThat(question.known()).hasSize(1);
        device.handle = null;
        var answer = device.sign(question);
        assertThat(finish(answer, anna)).as("an authenticator may be silent here").isEqualTo(anna);
        assertThat(signIns()).isEqualTo(1);
        assertThat(call(() -> services.get(VouchedPeople.class).vouched(anna))).as("also after a provider").isTrue();
    }

    @Test
    void a_recovery_code_takes_the_place_of_a_passkey_once() throws Untrusted {
        password("employee2");
        var made = device.make(proved(SENTENCE).orElseThrow(), "MacBook");
        call(() -> passkeys().add(made, BROWSER));
        assertThat(prove("aaaa-aaaa-aaaa-aaaa")).as("there are none").isFalse();
        var codes = database.inTransaction(() -> services.get(Proofs.class).renewCodes(SENTENCE));
        assertThat(prove("000000")).isFalse();
        assertThat(prove(codes.get(2).toUpperCase())).isTrue();
        assertThat(prove(codes.get(2))).isFalse();
        assertThat(signIns()).isEqualTo(1);
    }

    private boolean prove(String code) { return database.inTransaction(() -> services.get(SignIn.class).prove(anna, code, ADDRESS)); }

    @Test
    void where_passkeys_are_off_they_let_nobody_in_alone_but_are_asked_for_all_the_same() throws Untrusted {
        password("employee2");
        var made = device.make(proved(SENTENCE).orElseThrow(), "MacBook");
        device.count++;
        call(() -> passkeys().add(made, BROWSER));
        var begun = device.sign(atTheDoor(null));
        database.inTransaction(() -> services.get(Providers.class).allowPasskeys(false));
        refused("let nobody in", () -> finish(begun, null));
        key("signin.passkey.off", () -> services.get(PasskeySignIn.class).begin(null, BROWSER));
        key("signin.passkey.off", () -> passkeys().begin(SENTENCE, BROWSER));
        assertThat(typed("employee2")).isTrue();
        assertThat(finish(device.sign(atTheDoor(anna)), anna)).isEqualTo(anna);
        assertThat(database.inTransaction(() -> services.get(Providers.class).passwords())).as("which was not touched").isTrue();
    }

    @Test
    void hr_takes_away_what_was_lost() throws Untrusted {
        password("employee2");
        var made = device.make(proved(SENTENCE).orElseThrow(), "MacBook");
        call(() -> passkeys().add(made, BROWSER));
        database.inTransaction(() -> services.get(Proofs.class).renewCodes(SENTENCE));
        as("hr", Role.EMPLOYEE, Role.HR);
        database.inTransaction(() -> services.get(SecondFactors.class).removeOf(anna));
        refused("nobody has", () -> enter(device));
        assertThat(database.number("select count(*) from passkey")).isZero();
        assertThat(database.number("select count(*) from recovery_code")).isZero();
        assertThat(database.inTransaction(() -> services.get(SecondFactors.class).asked(anna))).isFalse();
        assertThat(database.number("select count(*) from mail where word_key = 'signin.mail.passkey-removed'")).isEqualTo(1);
    }

    @Test
    void under_another_address_a_passkey_is_neither_good_nor_asked_for() throws Untrusted {
        password("employee2");
        var made = device.make(proved(SENTENCE).orElseThrow(), "MacBook");
        device.count++;
        call(() -> passkeys().add(made, BROWSER));
        var settings = new java.util.HashMap<>(MAIL);
        settings.put("bellwether.base.url", "https://learn.example.com");
        services.set(settings);
        device.origin = "https://learn.example.com";
        device.party = "learn.example.com";
        refused("another host", () -> enter(device));
        assertThat(mine()).singleElement().satisfies(row -> assertThat(row.works()).isFalse());
        assertThat(database.inTransaction(() -> services.get(SecondFactors.class).asked(anna))).as("nobody could give it").isFalse();
        settings.put("bellwether.base.url", "http://192.0.2.7");
        services.set(settings);
        assertThat(database.inTransaction(passkeys()::possible)).isFalse();
        key("signin.passkey.off", () -> services.get(PasskeySignIn.class).begin(null, BROWSER));
    }

    @Test
    void an_address_that_tries_too_often_waits_with_a_good_passkey_too() throws Untrusted {
        add(device, "MacBook");
        var stranger = SoftAuthenticator.fresh();
        stranger.handle = new byte[32];
        for (var one = 0; one < 30; one++) refused("nobody has", () -> enter(stranger));
        refused("too often", () -> enter(device));
        services.at("2030-01-15T12:16:00Z");
        assertThat(enter(device)).isEqualTo(anna);
    }

    @Test
    void wrong_passwords_of_others_keep_nobody_out_who_has_a_passkey() throws Untrusted {
        password("employee2");
        var made = device.make(proved(SENTENCE).orElseThrow(), "MacBook");
        device.count++;
        call(() -> passkeys().add(made, BROWSER));
        for (var one = 0; one < 12; one++) database.inTransaction(() -> services.get(SignIn.class).check("employee2", "wrong", "198.51.100.7"));
        assertThat(typed("employee2")).as("locked").isFalse();
        assertThat(enter(device)).isEqualTo(anna);
    }

    @Test
    void a_copy_on_another_device_is_seen() throws Untrusted {
        device.flags |= 0x08 | 0x10;
        device.count = 0;
        var made = device.make(question(), "Synced");
        call(() -> passkeys().add(made, BROWSER));
        assertThat(mine()).singleElement().satisfies(row -> assertThat(row.synced()).isTrue());
        device.flags &= ~0x10;
        assertThat(finish(device.sign(atTheDoor(null)), null)).isEqualTo(anna);
        assertThat(mine()).singleElement().satisfies(row -> assertThat(row.synced()).isFalse());
    }
}
