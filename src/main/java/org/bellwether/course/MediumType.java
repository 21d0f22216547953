package org.bellwether.course;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

import org.apache.tika.Tika;

/** What a picture or video is, by its first bytes alone: no name and no header of a request is asked. */
final class MediumType {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Set<String> FILMS = Set.of("video/mp4", "video/quicktime", "video/x-m4v", "application/mp4");
    /** WebM is a kind of Matroska; which kind a file is, the header says in this element. */
    private static final String MATROSKA = "application/x-matroska";
    private static final byte[] EBML = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
    private static final int DOC_TYPE = 0x4282;

    private MediumType() { }

    /** Its media type as browsers know it; for what they do not show, as it was found. */
    static String of(byte[] head) {
        var found = new Tika().detect(head);
        if (FILMS.contains(found)) return "video/mp4";
        return found.equals(MATROSKA) && "webm".equals(docType(head)) ? "video/webm" : found;
    }

    static boolean shown(String type) { return PICTURES.contains(type) || type.equals("video/mp4") || type.equals("video/webm"); }

    /** The kind that an EBML header names (RFC 8794, 11.2.4); null where it names none. */
    private static String docType(byte[] head) {
        if (head.length < 5 || !Arrays.equals(head, 0, 4, EBML, 0, 4)) return null;
        var at = 4 + width(head[4]);
        while (at + 3 < head.length) {
            var id = (head[at] & 0xFF) << 8 | head[at + 1] & 0xFF;
            var size = head[at + 2] & 0x7F; // Elements of this header are short: one byte tells their length.
            if ((head[at + 2] & 0x80) == 0 || at + 3 + size > head.length) return null;
            if (id == DOC_TYPE) return new String(head, at + 3, size, StandardCharsets.US_ASCII).replace("\0", "");
            at += 3 + size;
        }
        return null;
    }

    /** How many bytes a number takes, told by the leading zeros of the first. */
    private static int width(byte first) { return Math.min(8, Integer.numberOfLeadingZeros(first & 0xFF) - 23); }
}
