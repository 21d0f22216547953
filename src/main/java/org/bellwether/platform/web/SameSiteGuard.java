package org.bellwether.platform.web;

import java.io.IOException;
import java.util.Set;

import org.bellwether.platform.config.Values;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses requests that another site makes a browser send. Whatever changes something must come from our own pages
 * (fetch metadata, or the Origin header of browsers without it); a REST call that changes something must also carry
 * {@code X-Bellwether}, which no other site can send without our leave. Pages carry the view state besides. Where only a
 * token in a header opens the door, which no browser adds by itself, there is nothing to guard.
 */
public class SameSiteGuard implements Filter {

    /** A header that proves that our own script made the call. */
    public static final String HEADER = "X-Bellwether";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (Origins.of(http) != Origins.APPLICATION || allowed(http)) chain.doFilter(request, response);
        else ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean allowed(HttpServletRequest request) {
        if (PublicPaths.tokenOnly(request.getRequestURI())) return true;
        var site = request.getHeader("Sec-Fetch-Site");
        if (SAFE.contains(request.getMethod())) return !"cross-site".equals(site) || "document".equals(request.getHeader("Sec-Fetch-Dest"));
        if (!fromOurPages(request, site)) return false;
        return !request.getRequestURI().startsWith("/api/") || "1".equals(request.getHeader(HEADER));
    }

    private static boolean fromOurPages(HttpServletRequest request, String site) {
        if (site != null) return "same-origin".equals(site);
        var origin = request.getHeader("Origin");
        if (origin == null) return request.getRequestURI().startsWith("/api/") && request.getHeader(HEADER) != null;
        return origin.equals(Values.current().baseUrl().toString());
    }
}
