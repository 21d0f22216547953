package org.bellwether.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.bellwether.platform.config.Values;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * Keeps the application and the uploaded content apart: two host names, one program. The content host serves package
 * files and the player's shell, and knows no session and no cookie; the application's host serves everything else; a
 * request for any other host is turned away, which also ends DNS rebinding and poisoned links.
 */
public class OriginGate implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        var path = http.getRequestURI();
        if (forContent(path) ? !PlainPath.content(path) : !PlainPath.application(path)) {
            say(answer, HttpServletResponse.SC_BAD_REQUEST, "");
            return;
        }
        if (PublicPaths.health(path)) {
            chain.doFilter(request, response);
            return;
        }
        switch (Origins.of(http)) {
            case APPLICATION -> {
                if (forContent(path)) answer.sendError(HttpServletResponse.SC_NOT_FOUND);
                else chain.doFilter(request, response);
            }
            case CONTENT -> {
                if (forContent(path)) chain.doFilter(new Anonymous(http), new Cookieless(answer));
                else say(answer, HttpServletResponse.SC_NOT_FOUND, "Bellwether is at " + Values.current().baseUrl() + "/");
            }
            case NEITHER -> say(answer, 421, "");
        }
    }

    static boolean forContent(String path) { return path.startsWith("/c/") || path.startsWith("/_shim/"); }

    private static void say(HttpServletResponse answer, int status, String line) throws IOException {
        answer.setStatus(status);
        answer.setContentType("text/plain");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.getWriter().print(line);
    }

    /** A request that nobody is behind. */
    private static final class Anonymous extends HttpServletRequestWrapper {
        Anonymous(HttpServletRequest request) { super(request); }
        @Override public Cookie[] getCookies() { return null; }
        @Override public HttpSession getSession(boolean create) { return null; }
        @Override public HttpSession getSession() { return null; }
        @Override public String getHeader(String name) { return secret(name) ? null : super.getHeader(name); }
        @Override public java.util.Enumeration<String> getHeaders(String name) {
            return secret(name) ? java.util.Collections.emptyEnumeration() : super.getHeaders(name);
        }
        private static boolean secret(String name) { return "Cookie".equalsIgnoreCase(name) || "Authorization".equalsIgnoreCase(name); }
    }

    /** An answer that sets no cookie, also where it is an error: the application's page for it would. */
    private static final class Cookieless extends HttpServletResponseWrapper {
        Cookieless(HttpServletResponse response) { super(response); }
        @Override public void addCookie(Cookie cookie) { }
        @Override public void addHeader(String name, String value) { if (!"Set-Cookie".equalsIgnoreCase(name)) super.addHeader(name, value); }
        @Override public void sendError(int status) throws IOException { say(this, status, String.valueOf(status)); }
        @Override public void sendError(int status, String why) throws IOException { sendError(status); }
        @Override public void setHeader(String name, String value) { if (!"Set-Cookie".equalsIgnoreCase(name)) super.setHeader(name, value); }
    }
}
