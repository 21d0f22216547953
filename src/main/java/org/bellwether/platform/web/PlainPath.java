package org.bellwether.platform.web;

import java.util.regex.Pattern;

/**
 * Paths that mean to the container what they say. Everything that decides by a path looks at it as it was sent, and the
 * container serves it decoded and with its dots resolved; where the two could differ, the request is turned away.
 */
final class PlainPath {

    /** Segments of dots, and what decodes to a dot, a slash, a backslash or the end of a name. */
    private static final Pattern TURNS = Pattern.compile("(?i)/\\.{1,2}(/|$)|\\\\|%2e|%2f|%5c|%00");
    /** Empty segments, and what Java servers cut off as a parameter. */
    private static final Pattern GAPS = Pattern.compile("//|;");
    /** The first segment decides who answers: it is written out. */
    private static final Pattern FIRST_ENCODED = Pattern.compile("^/[^/]*%.*");

    private PlainPath() { }

    /** Whether that path of the application can be taken at its word. */
    static boolean application(String path) { return content(path) && !GAPS.matcher(path).find(); }

    /** Whether that path of uploaded content can: authors write empty segments and encode what they need not. */
    static boolean content(String path) { return path.startsWith("/") && !path.startsWith("//") && !TURNS.matcher(path).find() && !FIRST_ENCODED.matcher(path).matches(); }
}
