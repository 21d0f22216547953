package org.bellwether.platform.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import org.bellwether.platform.audit.UseCase;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Gives an error page the status that it is about: a refusal comes as an exception, which the container would call a 500.
 * And its type: where no page was found, the container has taken the one of the missing file's name. And lets it be made
 * as if it had been asked for by itself: what was sent to the page before, its view state and nonce above all, is not the
 * error page's, and would break it too.
 */
public class ErrorStatus implements Filter {

    @Inject Refusals refusals;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var page = ((HttpServletRequest) request).getServletPath();
        if (page.endsWith("/403.xhtml")) forbidden((HttpServletRequest) request, (HttpServletResponse) response);
        if (page.endsWith("/404.xhtml")) ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NOT_FOUND);
        if (page.endsWith("/expired.xhtml")) ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_CONFLICT);
        response.setContentType("text/html;charset=UTF-8");
        chain.doFilter(new Unsent((HttpServletRequest) request), response);
    }

    private void forbidden(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        UseCase.from(ClientAddress.of(request), false);
        refusals.note(request, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
    }

    /** The request without what was sent with it. */
    private static final class Unsent extends HttpServletRequestWrapper {
        Unsent(HttpServletRequest request) { super(request); }
        @Override public String getMethod() { return "GET"; }
        @Override public String getParameter(String name) { return null; }
        @Override public String[] getParameterValues(String name) { return null; }
        @Override public Map<String, String[]> getParameterMap() { return Map.of(); }
        @Override public Enumeration<String> getParameterNames() { return Collections.emptyEnumeration(); }
    }
}
