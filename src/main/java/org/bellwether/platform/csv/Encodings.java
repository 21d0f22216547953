package org.bellwether.platform.csv;

import java.util.Optional;

/** What a file really is that should be UTF-8 text; a guess good enough to tell its sender what to change. */
final class Encodings {

    private Encodings() { }

    /** The name of the 16-bit encoding that the first bytes of a file show, by mark or by every other byte being 0. */
    static Optional<String> wide(byte[] head) {
        if (head.length < 2) return Optional.empty();
        if (at(head, 0) == 0xFF && at(head, 1) == 0xFE) return Optional.of("UTF-16 LE");
        if (at(head, 0) == 0xFE && at(head, 1) == 0xFF) return Optional.of("UTF-16 BE");
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) { if (i % 2 == 0) even++; else odd++; }
        }
        if (odd > head.length / 4 && even == 0) return Optional.of("UTF-16 LE");
        if (even > head.length / 4 && odd == 0) return Optional.of("UTF-16 BE");
        return Optional.empty();
    }

    /**
     * The encoding of bytes that are no UTF-8. In GBK Chinese characters are pairs of high bytes; in the Western
     * encodings an accented letter is one high byte among plain letters.
     */
    static String guess(byte[] bytes) {
        int paired = 0;
        int single = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (at(bytes, i) < 0x81) continue;
            if (i + 1 < bytes.length && at(bytes, i + 1) >= 0xA1) { paired += 2; i++; } else single++;
        }
        return paired > single ? "GBK" : "Latin-1 / Windows-1252";
    }

    private static int at(byte[] bytes, int index) { return bytes[index] & 0xFF; }
}
