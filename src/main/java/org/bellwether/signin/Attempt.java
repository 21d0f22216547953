package org.bellwether.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.bellwether.people.PersonId;
import org.bellwether.platform.security.Secrets;

/**
 * A sign-in by a provider that has begun in this browser, and what its answer must fit. It is kept in a cookie of the
 * browser, sealed, and nowhere else.
 *
 * @param state    comes back with the answer (RFC 6749, 10.12)
 * @param nonce    comes back inside the token
 * @param verifier proves that whoever exchanges the code asked for it (RFC 7636)
 * @param from     where to go on afterwards
 * @param links    who wishes to be known by this provider from now on; null at a sign-in
 */
record Attempt(ProviderId provider, String state, String nonce, String verifier, String from, Linking links, Instant until) {

    private static final Duration LIFE = Duration.ofMinutes(10);
    /** For how long somebody who has proved who they are may take to sign in there. */
    private static final Duration LINKING = Duration.ofMinutes(5);
    private static final String BETWEEN = "\n";
    private static final int PARTS = 8;

    /**
     * Somebody who has proved who they are, a moment before the attempt began.
     *
     * @param sitting names the session in which they did
     */
    record Linking(PersonId person, String sitting) { }

    static Attempt begin(ProviderId provider, String from, Linking links, Instant now) {
        return new Attempt(provider, Secrets.word(32), Secrets.word(32), Secrets.word(32), from, links, now.plus(links == null ? LIFE : LINKING));
    }

    /** What the provider is told of the verifier: its SHA-256 (S256). */
    String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean fits(String givenState, Instant now) { return Secrets.same(state, givenState) && now.isBefore(until); }

    byte[] packed() { return String.join(BETWEEN, provider.toString(), state, nonce, verifier, from, links == null ? "" : links.person().toString(), links == null ? "" : links.sitting(), String.valueOf(until.toEpochMilli())).getBytes(StandardCharsets.UTF_8); }

    static Optional<Attempt> unpacked(byte[] packed) {
        var parts = new String(packed, StandardCharsets.UTF_8).split(BETWEEN, -1);
        if (parts.length != PARTS) return Optional.empty();
        var links = parts[5].isEmpty() ? null : new Linking(PersonId.fromString(parts[5]), parts[6]);
        return Optional.of(new Attempt(ProviderId.fromString(parts[0]), parts[1], parts[2], parts[3], parts[4], links, Instant.ofEpochMilli(Long.parseLong(parts[7]))));
    }
}
