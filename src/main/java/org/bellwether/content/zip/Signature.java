package org.bellwether.content.zip;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What the first bytes of a file say it is, to hold against its name. */
public final class Signature {

    /** How many bytes from the start are needed. */
    public static final int LENGTH = 64;

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "jpe", "gif", "webp", "bmp", "avif", "ico", "tif", "tiff");
    private static final Set<String> MEDIA = Set.of("mp4", "m4v", "m4a", "mov", "mp3", "webm", "ogg", "oga", "ogv", "wav");
    private static final Set<String> FONTS = Set.of("woff", "woff2", "ttf", "otf", "eot");

    private Signature() { }

    /** The name of the kind of content that contradicts the file's name, or null where nothing does. */
    public static String contradiction(String path, byte[] head) {
        var ending = MediaTypes.ending(path);
        var named = named(ending);
        if (named == null || head.length == 0) return null;
        var found = found(head);
        if (found == null || found.equals(named)) return null;
        return found;
    }

    private static String named(String ending) {
        if (PICTURES.contains(ending)) return "picture";
        if (MEDIA.contains(ending)) return "media";
        if (FONTS.contains(ending)) return "font";
        if (ending.equals("pdf")) return "pdf";
        return switch (ending) {
            case "html", "htm", "xhtml", "js", "mjs", "css", "json", "xml", "xsd", "dtd", "txt", "svg", "vtt", "csv" -> "text";
            default -> null;
        };
    }

    private static String found(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("MZ") && head.length > 3 && head[2] < 32 || text.startsWith("\u007fELF") || text.startsWith("\u00ca\u00fe\u00ba\u00be"))
            return "program";
        if (text.startsWith("#!")) return "program";
        if (text.startsWith("PK\u0003\u0004")) return "archive";
        if (text.startsWith("%PDF-")) return "pdf";
        if (text.startsWith("\u0089PNG") || text.startsWith("\u00ff\u00d8\u00ff") || text.startsWith("GIF8")
            || text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "picture";
        if (text.startsWith("RIFF") && text.startsWith("WAVE", 8) || text.startsWith("OggS") || text.startsWith("ID3")
            || text.startsWith("\u001aE\u00df\u00a3")) return "media";
        if (text.startsWith("ftyp", 4)) return text.startsWith("avif", 8) || text.startsWith("avis", 8) ? "picture" : "media";
        if (text.startsWith("wOFF") || text.startsWith("wOF2") || text.startsWith("OTTO")) return "font";
        var start = text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<script") || start.startsWith("<?xml")
            || start.startsWith("<svg") || start.startsWith("<?php")) return "text";
        return null;
    }
}
