package org.bellwether.platform.web;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Ends the session of a stranger together with the request that began it. Faces begins one for every page, to hold the
 * nonce of its policy; pages for strangers are transient and never come back to it, and whoever asked for the sign-in page
 * often enough would fill the memory with them. A session stays only where {@link #keep} was called.
 */
public class StrangersSessions implements Filter {

    private static final String KEPT = StrangersSessions.class.getName();

    /** The session holds something that the next request needs: somebody is signed in, or half way. */
    public static void keep(HttpSession session) { session.setAttribute(KEPT, true); }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            end(((HttpServletRequest) request).getSession(false));
        }
    }

    private static void end(HttpSession session) {
        try {
            if (session != null && session.getAttribute(KEPT) == null) session.invalidate();
        } catch (IllegalStateException over) {
            // Another request has ended it.
        }
    }
}
