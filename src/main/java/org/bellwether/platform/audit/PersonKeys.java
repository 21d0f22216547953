package org.bellwether.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Enciphers what tells who somebody is, with AES-256-GCM under a key of that person's own. An enciphered value is
 * {@code enc1:} and, in base64, twelve random bytes and the ciphertext with its tag. A plain value that looks like one is
 * kept behind {@code text:}.
 */
final class PersonKeys {

    static final int KEY_BYTES = 32;
    private static final String MARK = "enc1:";
    private static final String PLAIN = "text:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PersonKeys() { }

    /** A new key, in base64. */
    static String fresh() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    static boolean enciphered(String value) { return value.startsWith(MARK); }

    /** A plain value, as it is kept beside enciphered ones. */
    static String plain(String value) { return value.startsWith(MARK) || value.startsWith(PLAIN) ? PLAIN + value : value; }

    /** What {@link #plain} was made of. */
    static String unmark(String value) { return value.startsWith(PLAIN) ? value.substring(PLAIN.length()) : value; }

    static String encipher(String key, String value) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var text = apply(Cipher.ENCRYPT_MODE, key, nonce, value.getBytes(StandardCharsets.UTF_8));
        return MARK + Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array());
    }

    /** Empty where the key is not the one that it was enciphered with. */
    static Optional<String> decipher(String key, String value) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(value.substring(MARK.length())));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var text = new byte[bytes.remaining()];
            bytes.get(text);
            return Optional.of(new String(apply(Cipher.DECRYPT_MODE, key, nonce, text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException | java.nio.BufferUnderflowException lost) {
            return Optional.empty();
        }
    }

    private static byte[] apply(int mode, String key, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(Base64.getDecoder().decode(key), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
