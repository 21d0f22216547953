package org.bellwether.platform.web;

import java.io.IOException;

import org.bellwether.platform.config.Values;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer of the application tells the browser to refuse. The policy for scripts, with its nonce, comes from
 * PrimeFaces in a header of its own; both are enforced, so this one says nothing of scripts on pages. An error page takes
 * the place of a page that may have set its policy already: that one is dropped with its nonce.
 */
public class SecureHeaders implements Filter {

    private String pages;

    @Override
    public void init(jakarta.servlet.FilterConfig config) {
        var content = Values.current().contentUrl();
        pages = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; frame-src " + content
            + "; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob: " + content
            + "; style-src 'self'; style-src-elem 'self' 'unsafe-inline'; style-src-attr 'unsafe-inline'; worker-src 'self'; manifest-src 'self'";
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        if (Origins.of(http) == Origins.APPLICATION) protect(http, answer);
        chain.doFilter(request, response);
    }

    private void protect(HttpServletRequest request, HttpServletResponse answer) {
        var path = request.getRequestURI();
        var data = path.startsWith("/api/");
        answer.setHeader("Content-Security-Policy", data ? "default-src 'none'; frame-ancestors 'none'" : pages);
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), fullscreen=*, autoplay=*");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (Origins.secure(Values.current().baseUrl())) answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        if (!StaticPaths.includes(path)) answer.setHeader("Cache-Control", "no-store");
    }
}
