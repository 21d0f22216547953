package org.bellwether.platform.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/** Randomness for the demo organisation that depends on nothing but names: the same salt gives the same life. */
public final class DemoRandom {

    private DemoRandom() { }

    /** A generator that is the same for the same words, on every machine. */
    public static Random of(String... salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(String.join("|", salt).getBytes(StandardCharsets.UTF_8));
            return new Random(java.nio.ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A number from 0 (inclusive) to 1 (exclusive), the same for the same words. */
    public static double draw(String... salt) { return of(salt).nextDouble(); }
}
