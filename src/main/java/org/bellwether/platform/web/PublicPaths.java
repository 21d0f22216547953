package org.bellwether.platform.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/** The addresses that need no sign-in. All others do. */
public final class PublicPaths {

    private static final List<String> EXACT = List.of("/sign-in.xhtml", "/sign-out", "/set-password.xhtml", "/forgot-password.xhtml", "/single-sign-on/start", "/signin/refused.xhtml", "/ping.xhtml", "/look", "/verify",
        "/certification/verify.xhtml", "/api/v1/ping", "/api/v1/verify", "/api/v1/survey-responses", "/api/v1/passkeys/sign-in-question", "/api/v1/passkeys/sign-in", "/csp-report");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final List<String> BELOW = List.of("/verify/", "/api/v1/verify/", "/single-sign-on/return/");

    private static final List<String> MONITORING = List.of("/metrics", "/openapi");

    private PublicPaths() { }

    /** What only programs call, each with a token of its own in a header: no session counts there, nor any cookie. */
    public static boolean tokenOnly(String path) { return path.startsWith("/scim/v2/"); }

    /** What a load balancer asks, by whatever host name: whether the application lives and is ready. */
    public static boolean health(String path) { return path.equals("/health") || path.startsWith("/health/"); }

    /** What a monitor on this machine asks, not through a proxy. */
    public static boolean monitoring(HttpServletRequest request) {
        return MONITORING.contains(request.getRequestURI()) && LOOPBACK.contains(ClientAddress.of(request))
            && request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
    }

    public static boolean includes(String path) {
        return StaticPaths.includes(path) || health(path) || EXACT.contains(path) || BELOW.stream().anyMatch(path::startsWith);
    }
}
