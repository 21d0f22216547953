package org.bellwether.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the usual text form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}: 19 MiB, two passes, one
 * lane, 16 bytes of salt, 32 bytes of hash. The parameters stand in the text, so that they can be raised later.
 */
public final class PasswordHash {

    private static final int KIB = 19_456;
    private static final int PASSES = 2;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Hashing is dear on purpose; no more than this many at once, so that a flood of sign-ins cannot stop the pages. */
    private static final Semaphore HASHING = new Semaphore(2, true);
    private static final Pattern TEXT = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** A hash of nothing that anyone knows, to spend the same time where there is no account. */
    public static final String OF_NOBODY = of(Base64.getEncoder().encodeToString(random(24)));

    private PasswordHash() { }

    /** The hash of a password exactly as it was typed. */
    public static String of(String password) {
        var salt = random(16);
        var coder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIB + ",t=" + PASSES + ",p=1$" + coder.encodeToString(salt) + "$"
            + coder.encodeToString(hash(password, salt, KIB, PASSES));
    }

    /** Whether the password is the one of the hash; false for a text that is no hash. */
    public static boolean matches(String password, String text) {
        var parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) return false;
        var decoder = Base64.getDecoder();
        var hash = hash(password, decoder.decode(parts.group(3)), Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        return MessageDigest.isEqual(hash, decoder.decode(parts.group(4)));
    }

    private static byte[] hash(String password, byte[] salt, int kib, int passes) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kib).withIterations(passes).withParallelism(1).withSalt(salt).build();
        var generator = new Argon2BytesGenerator();
        var hash = new byte[32];
        HASHING.acquireUninterruptibly();
        try {
            generator.init(parameters); // This takes the memory.
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            HASHING.release();
        }
        return hash;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
