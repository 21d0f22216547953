package org.bellwether.platform.web;

import java.util.regex.Pattern;

/**
 * The part of a file that was asked for. Only one part at a time is given; whoever asks for several gets the whole.
 *
 * @param first position of the first byte
 * @param last  position of the last byte
 */
public record ByteRange(long first, long last, boolean partial) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The part that the {@code Range} header names; the whole where there is none, or none that we know.
     *
     * @param header may be null
     * @return null where the part lies outside the file
     */
    public static ByteRange of(String header, long size) {
        var whole = new ByteRange(0, size - 1, false);
        var asked = header == null ? null : ONE.matcher(header);
        if (asked == null || !asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) return whole;
        if (asked.group(1).isEmpty()) {
            var tail = Math.min(size, Long.parseLong(asked.group(2)));
            return tail == 0 ? null : new ByteRange(size - tail, size - 1, true);
        }
        var first = Long.parseLong(asked.group(1));
        var last = asked.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2)));
        return first >= size || last < first ? null : new ByteRange(first, last, true);
    }

    /** What stands in {@code Content-Range}. */
    public String of(long size) { return "bytes " + first + "-" + last + "/" + size; }

    public long length() { return last - first + 1; }
}
