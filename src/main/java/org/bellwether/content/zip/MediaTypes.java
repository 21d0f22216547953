package org.bellwether.content.zip;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The media type of a file by the end of its name, from our own table; an upload is never asked for it. */
public final class MediaTypes {

    private static final Map<String, String> BY_ENDING = new TreeMap<>();

    static {
        // HTML keeps the charset that it declares itself: older packages are often not UTF-8.
        add("text/html", "html", "htm");
        add("text/css", "css");
        add("text/javascript", "js", "mjs");
        add("application/json", "json", "map");
        add("application/xml", "xml", "xsd", "xsl", "xslt", "dtd");
        add("text/plain", "txt", "md", "log", "properties");
        add("text/csv", "csv");
        add("text/vtt", "vtt");
        add("application/xhtml+xml", "xhtml");
        add("image/png", "png");
        add("image/jpeg", "jpg", "jpeg", "jpe");
        add("image/gif", "gif");
        add("image/webp", "webp");
        add("image/avif", "avif");
        add("image/bmp", "bmp");
        add("image/svg+xml", "svg");
        add("image/x-icon", "ico");
        add("image/tiff", "tif", "tiff");
        add("audio/mpeg", "mp3");
        add("audio/mp4", "m4a");
        add("audio/ogg", "oga", "ogg");
        add("audio/wav", "wav");
        add("video/mp4", "mp4", "m4v");
        add("video/webm", "webm");
        add("video/ogg", "ogv");
        add("video/quicktime", "mov");
        add("application/vnd.apple.mpegurl", "m3u8");
        add("video/mp2t", "ts");
        add("font/woff", "woff");
        add("font/woff2", "woff2");
        add("font/ttf", "ttf");
        add("font/otf", "otf");
        add("application/vnd.ms-fontobject", "eot");
        add("application/wasm", "wasm");
        add("application/pdf", "pdf");
        add("application/zip", "zip");
        add("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
        add("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        add("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");
    }

    private MediaTypes() { }

    public static String of(String path) { return BY_ENDING.getOrDefault(ending(path), "application/octet-stream"); }

    /** The letters after the last dot of the file's name, in lower case. */
    public static String ending(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static void add(String type, String... endings) { for (var ending : endings) BY_ENDING.put(ending, type); }
}
