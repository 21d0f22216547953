package org.bellwether.content.zip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.bellwether.platform.RuleViolation;

/** Turns the bytes of a name in an archive into a relative path, or refuses it. */
final class EntryName {

    private static final Charset DOS = Charset.forName("IBM437");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

    private EntryName() { }

    static String decode(byte[] name, boolean utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException notUtf8) {
            if (utf8) throw new RuleViolation("content.zip.name", new String(name, StandardCharsets.ISO_8859_1));
            return new String(name, DOS);
        }
    }

    /** @return the path with forward slashes; a folder's ends in a slash */
    static String checked(String name) {
        var path = name.replace('\\', '/');
        if (path.isEmpty() || path.length() > 900) throw new RuleViolation("content.zip.name", shown(name));
        if (path.chars().anyMatch(c -> c < 32 || c == 127)) throw new RuleViolation("content.zip.name", shown(name));
        if (path.startsWith("/") || path.matches("^[A-Za-z]:.*")) throw new RuleViolation("content.zip.path", shown(name));
        for (var part : path.split("/")) check(part, name);
        return path;
    }

    private static void check(String part, String name) {
        if (part.equals("..") || part.equals(".") || part.isEmpty()) throw new RuleViolation("content.zip.path", shown(name));
        if (part.indexOf(':') >= 0 || part.endsWith(" ") || part.endsWith(".")) throw new RuleViolation("content.zip.name", shown(name));
        var lower = part.toLowerCase(Locale.ROOT);
        if (lower.contains("%2e%2e") || lower.contains("%2f") || lower.contains("%5c") || lower.contains("%00"))
            throw new RuleViolation("content.zip.path", shown(name));
        var dot = lower.indexOf('.');
        if (DEVICES.contains(dot < 0 ? lower : lower.substring(0, dot))) throw new RuleViolation("content.zip.name", shown(name));
    }

    /** A name from outside, fit to stand in a sentence. */
    static String shown(String name) {
        var clean = name.replaceAll("[\\p{Cntrl}]", "?");
        return clean.length() <= 120 ? clean : clean.substring(0, 120) + "…";
    }
}
