package org.bellwether.platform.web;

import java.io.IOException;
import java.net.URI;

import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.config.Values;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Shows every request as its sender sees it, also where a reverse proxy speaks for the sender: from the sender's address,
 * to the origin that the settings give to the host it names. The scheme is not taken from a header, for the settings say
 * already under which address people reach us.
 */
public class OutsideView implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        UseCase.from(ClientAddress.of(http), path(http).endsWith(".csv"));
        try {
            chain.doFilter(seen(http), response);
        } finally {
            UseCase.over();
        }
    }

    /** As the servlets see it: decoded, and without what may follow behind a semicolon. */
    private static String path(HttpServletRequest http) { return http.getServletPath() + (http.getPathInfo() == null ? "" : http.getPathInfo()); }

    private static HttpServletRequest seen(HttpServletRequest http) {
        return switch (Origins.of(http)) {
            case APPLICATION -> new To(Values.current().baseUrl(), http);
            case CONTENT -> new To(Values.current().contentUrl(), http);
            case NEITHER -> new From(http);
        };
    }

    private static class From extends HttpServletRequestWrapper {
        private final String client;

        From(HttpServletRequest request) {
            super(request);
            client = ClientAddress.of(request);
        }

        @Override public String getRemoteAddr() { return client; }
        @Override public String getRemoteHost() { return client; }
    }

    private static final class To extends From {
        private final URI origin;

        To(URI origin, HttpServletRequest request) {
            super(request);
            this.origin = origin;
        }

        @Override public String getScheme() { return origin.getScheme(); }
        @Override public boolean isSecure() { return Origins.secure(origin); }
        @Override public String getServerName() { return origin.getHost(); }
        @Override public int getServerPort() { return Origins.port(origin); }
        @Override public StringBuffer getRequestURL() { return new StringBuffer(origin.getScheme() + "://" + Origins.authority(origin) + getRequestURI()); }
    }
}
