package org.bellwether.content.scorm;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Puts together the address of a unit out of bases, href and parameters, and takes the file out of it again. */
final class LaunchAddress {

    private LaunchAddress() { }

    /** @return the address from the package's root, or null if it leads out of the package */
    static String of(String bases, String href, String parameters) {
        var joined = withParameters(join(bases, href.replace('\\', '/')), parameters);
        if (external(joined)) return null;
        var end = pathEnd(joined);
        var path = normal(joined.substring(0, end));
        return path == null ? null : path + joined.substring(end);
    }

    static boolean external(String address) { return address.matches("^[A-Za-z][A-Za-z0-9+.-]*:.*") || address.startsWith("//"); }

    static String file(String address) {
        var path = address.substring(0, pathEnd(address));
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            return path;
        }
    }

    private static String join(String base, String href) {
        if (external(href) || base == null || base.isEmpty()) return href;
        return base.endsWith("/") || href.isEmpty() ? base + href : base.substring(0, base.lastIndexOf('/') + 1) + href;
    }

    /** SCORM's own recipe: leading separators go, a fragment ends the address, the rest is joined by ? or &amp;. */
    private static String withParameters(String href, String given) {
        if (given == null) return href;
        var parameters = given.replaceFirst("^[?&]+", "");
        if (parameters.isEmpty()) return href;
        if (parameters.startsWith("#")) return href.contains("#") ? href : href + parameters;
        var hash = href.indexOf('#');
        var plain = hash < 0 ? href : href.substring(0, hash);
        return plain + (plain.contains("?") ? "&" : "?") + parameters + (hash < 0 ? "" : href.substring(hash));
    }

    private static int pathEnd(String address) {
        var query = address.indexOf('?');
        var hash = address.indexOf('#');
        var end = address.length();
        if (query >= 0) end = query;
        return hash >= 0 ? Math.min(end, hash) : end;
    }

    private static String normal(String path) {
        var parts = new ArrayList<String>();
        for (var part : path.split("/")) {
            if (part.isEmpty() || part.equals(".")) continue;
            if (!part.equals("..")) parts.add(part);
            else if (parts.isEmpty()) return null;
            else parts.remove(parts.size() - 1);
        }
        return String.join("/", parts);
    }
}
