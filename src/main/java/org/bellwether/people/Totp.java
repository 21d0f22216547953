package org.bellwether.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of an authenticator app: RFC 6238 (TOTP) with what every app can do, which is HMAC-SHA-1, six digits and
 * steps of thirty seconds.
 */
final class Totp {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    /** How many steps a phone's clock may be off, each way. */
    static final int DRIFT = 1;

    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() { }

    static byte[] fresh() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long step(Instant at) { return at.getEpochSecond() / STEP_SECONDS; }

    /** The code of that step, with its leading zeros (RFC 4226, 5.3). */
    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return ("%0" + DIGITS + "d").formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /**
     * The step that the code is of, among those that the clock allows and that come after the last one used: a code that
     * somebody looked at over a shoulder is worth nothing any more.
     */
    static OptionalLong match(byte[] secret, String code, Instant at, long lastStep) {
        var now = step(at);
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT).filter(step -> step > lastStep && org.bellwether.platform.security.Secrets.same(code(secret, step), code)).findFirst();
    }

    /** RFC 4648 without padding, as people type it and apps read it. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var one : bytes) {
            buffer = buffer << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) text.append(BASE32.charAt(buffer >> bits - 5 & 31));
        }
        if (bits > 0) text.append(BASE32.charAt(buffer << 5 - bits & 31));
        return text.toString();
    }
}
