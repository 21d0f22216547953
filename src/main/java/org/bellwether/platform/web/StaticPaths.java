package org.bellwether.platform.web;

/** The paths of the program's own unchanging files: open to everyone, and worth caching. */
public final class StaticPaths {

    private StaticPaths() { }

    public static boolean includes(String path) {
        return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/") || path.equals("/favicon.ico") || path.equals("/robots.txt");
    }
}
