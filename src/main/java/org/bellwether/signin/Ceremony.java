package org.bellwether.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.bellwether.people.PersonId;
import org.bellwether.platform.security.Secrets;

/**
 * What a browser was asked to have signed, and what its answer must fit. It travels with the browser, sealed.
 *
 * @param challenge 32 random bytes in base64 for addresses
 * @param browser   the fingerprint of the cookie of the browser that was asked
 * @param person    whose passkey it is to be; null where the passkey itself says
 * @param handle    under which an authenticator is to know the person of a new passkey; else empty
 */
record Ceremony(Purpose purpose, String challenge, String browser, PersonId person, String handle, Instant until) {

    /** A new passkey, a sign-in by a passkey alone, or the step after a password. */
    enum Purpose { ADD, SIGN_IN, SECOND_STEP }

    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final String BETWEEN = "\n";
    private static final int PARTS = 6;

    static Ceremony begin(Purpose purpose, String browser, PersonId person, String handle, Instant now) { return new Ceremony(purpose, Secrets.word(BYTES), Secrets.fingerprint(browser), person, handle, now.plus(LIFE)); }

    /** Whether an answer of that kind, from that browser, by that person, is one to this. */
    boolean fits(Purpose wanted, String cookie, PersonId by, Instant now) {
        return purpose == wanted && cookie != null && Secrets.same(browser, Secrets.fingerprint(cookie)) && Objects.equals(person, by) && now.isBefore(until);
    }

    byte[] packed() { return String.join(BETWEEN, purpose.name(), challenge, browser, person == null ? "" : person.toString(), handle, String.valueOf(until.toEpochMilli())).getBytes(StandardCharsets.UTF_8); }

    static Optional<Ceremony> unpacked(byte[] packed) {
        var parts = new String(packed, StandardCharsets.UTF_8).split(BETWEEN, -1);
        if (parts.length != PARTS) return Optional.empty();
        return Optional.of(new Ceremony(Purpose.valueOf(parts[0]), parts[1], parts[2], parts[3].isEmpty() ? null : PersonId.fromString(parts[3]), parts[4], Instant.ofEpochMilli(Long.parseLong(parts[5]))));
    }
}
