package org.bellwether.people;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.bellwether.platform.config.Values;
import org.bellwether.platform.faces.Look;
import org.bellwether.platform.text.Messages;
import org.bellwether.platform.web.Origins;
import org.bellwether.platform.web.PublicPaths;
import org.bellwether.platform.web.Unexpected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells the container who is calling, from the session; whoever is nobody is led to the sign-in page, and a program that
 * is nobody gets a 401. Closed unless {@link PublicPaths} says otherwise.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    @Inject Sessions sessions;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws AuthenticationException {
        if (Origins.of(request) != Origins.APPLICATION || PublicPaths.tokenOnly(request.getRequestURI())) return context.doNothing();
        Optional<Sessions.SignedIn> signedIn;
        try {
            signedIn = sessions.signedIn(request);
        } catch (RuntimeException unknown) {
            return PublicPaths.includes(request.getRequestURI()) ? context.doNothing() : cannotTell(request, response, unknown);
        }
        if (signedIn.isPresent()) return context.notifyContainerAboutLogin(signedIn.get().person().toString(), signedIn.get().roles());
        if (PublicPaths.includes(request.getRequestURI()) || PublicPaths.monitoring(request)) return context.doNothing();
        try {
            return turnAway(request, response);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    /** The database does not say who it is: left to the container, the answer would be an empty page. */
    private static AuthenticationStatus cannotTell(HttpServletRequest request, HttpServletResponse response, RuntimeException reason) throws AuthenticationException {
        try {
            if (request.getRequestURI().startsWith("/api/")) {
                Unexpected.tell(request, response, reason);
            } else {
                request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, reason);
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private static AuthenticationStatus turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            refuse(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        var signIn = "/sign-in.xhtml?from=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8) + ("GET".equals(request.getMethod()) ? "" : "&ended=true");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.getWriter().print("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + signIn.replace("&", "&amp;") + "\"></redirect></partial-response>");
        } else {
            response.sendRedirect(signIn);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** A problem document (RFC 9457) as every refusal of the REST interface, in the language of the page that asked. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Look.localeOf(request);
        var problem = Json.createObjectBuilder().add("type", "urn:bellwether:sign-in").add("title", Messages.text(language, "people.session.none"))
            .add("status", HttpServletResponse.SC_UNAUTHORIZED).build();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Language", language.toLanguageTag());
        response.getWriter().print(problem);
    }

    /** Where to go on after the sign-in: only ever a page of ours that was asked for. */
    private static String wanted(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            var referer = request.getHeader("Referer");
            var base = Values.current().baseUrl() + "/";
            return referer != null && referer.startsWith(base) ? referer.substring(base.length() - 1) : "/";
        }
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
