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

    private static final int FAILURE = 500;

    @Inject HttpServletRequest request;

    private String reference;

    /** Written to the log at the same time, once for each request. */
    public String reference(String error) {
        if (reference == null) reference = String.valueOf(FAILURE).equals(error) && status() >= FAILURE ? Incidents.failed(request, reason()) : Incidents.refused(request, status());
        return reference;
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

    private int status() { return attribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : FAILURE; }

    private Object attribute(String name) { return request.getAttribute(name); }
}
