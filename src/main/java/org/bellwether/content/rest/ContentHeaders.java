package org.bellwether.content.rest;

import java.util.Set;

import org.bellwether.platform.config.Values;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What answers of the content origin tell the browser to refuse. */
final class ContentHeaders {

    private static final String PACKAGE = "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
        + "connect-src 'self'; frame-src 'self' data: blob:; worker-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self' ";
    private static final String SHELL = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    /** Where a page of a package is inside the player, and may use the storage of its origin. */
    private static final Set<String> FRAMED = Set.of("iframe", "frame");

    private ContentHeaders() { }

    /** A package's file: it may do to itself what it likes, and reach nobody else. */
    static void forPackage(HttpServletRequest request, HttpServletResponse response) {
        var place = request.getHeader("Sec-Fetch-Dest");
        var alone = place == null || FRAMED.contains(place) ? "" : "; sandbox allow-scripts";
        response.setHeader("Vary", "Sec-Fetch-Dest");
        common(response, PACKAGE + Values.current().baseUrl() + alone);
    }

    /** Our own page that holds the run-time. */
    static void forShell(HttpServletResponse response) { common(response, SHELL + Values.current().baseUrl()); }

    private static void common(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
