package org.bellwether.platform.id;

import java.io.Serializable;

import io.hypersistence.tsid.TSID;

/**
 * A typed identifier: 64 bits, ordered by time of creation (TSID), minted in the application before the row exists.
 * Shown and sent as 13 characters of Crockford base 32; never a secret.
 *
 * <p>An implementation is a record of one {@code long} with a public canonical constructor, and overrides
 * {@code toString} with {@link #format}.
 */
public interface Id extends Serializable {

    long value();

    static long mint() { return TSID.fast().toLong(); }

    /** @throws IllegalArgumentException if the text is no identifier */
    static long parse(String text) {
        if (text == null || !TSID.isValid(text)) throw new IllegalArgumentException("not an identifier");
        return TSID.from(text).toLong();
    }

    static String format(long value) { return TSID.from(value).toString(); }
}
