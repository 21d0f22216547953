package org.bellwether.platform.faces;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.web.Incidents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page tells besides its words: under which number the log knows more, and where to try again. */
@Named("incident")
@RequestScoped
public class Incident {

    private static final String FAILURE = "500";

    @Inject HttpServletRequest request;

    private String reference;

    /** Whether whoever meets the error is signed in and finds the way on by the navigation. A failure may be the navigation's own, and comes without it. */
    public boolean inside(String error) { return request.getUserPrincipal() != null && !FAILURE.equals(error); }

    /** The layout in which the error is told. */
    public String layout(String error) { return "/WEB-INF/layout/" + (inside(error) ? "page" : "public") + ".xhtml"; }

    /** @param error how the page that tells of it is called. Written to the log at the same time, once for each request. */
    public String reference(String error) {
        if (reference == null) reference = FAILURE.equals(error) ? failure() : Incidents.refused(request, error);
        return reference;
    }

    /** The page of failures also tells of what the container refuses and no page is made for. */
    private String failure() {
        var refused = attribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status < 500;
        return refused ? Incidents.refused(request, String.valueOf(attribute(RequestDispatcher.ERROR_STATUS_CODE))) : Incidents.failed(request, reason());
    }

    /** The page that was asked for, or the one that what was sent came from: a path of ours. */
    public String getAgain() {
        var asked = attribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : request.getRequestURI();
        if ("GET".equals(request.getMethod())) return ours(asked + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        var from = request.getHeader("Referer");
        var base = Values.current().baseUrl() + "/";
        return ours(from != null && from.startsWith(base) ? from.substring(base.length() - 1) : asked);
    }

    /** Two slashes would lead to another host. */
    private static String ours(String path) { return path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\") ? path : "/"; }

    private Throwable reason() { return attribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable reason ? reason : null; }

    private Object attribute(String name) { return request.getAttribute(name); }
}
