package org.bellwether.scim.rest;

import java.util.Locale;

import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.web.ClientAddress;
import org.bellwether.scim.ScimAdmissions;
import org.bellwether.scim.ScimClientId;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** Lets clients in by the token in the header, and nobody by anything else. No resource works without having been passed through here. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class ScimDoor implements ContainerRequestFilter {

    private static final String CLIENT = ScimDoor.class.getName() + ".client";
    private static final String SCHEME = "bearer ";
    private static final String WAIT_SECONDS = "900";

    @Context HttpServletRequest request;
    @Inject ScimAdmissions admissions;

    @Override
    public void filter(ContainerRequestContext context) {
        var header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        var token = header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME) ? header.substring(SCHEME.length()).strip() : null;
        if (token == null) {
            context.abortWith(ScimAnswers.error(request, 401, null, "scim.token.none").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"SCIM\"").build());
            return;
        }
        var admission = admissions.admit(token, ClientAddress.of(request));
        if (admission.client().isPresent()) {
            request.setAttribute(CLIENT, admission.client().get());
            UseCase.by(admission.client().get().value());
        } else if (admission.throttled()) {
            context.abortWith(ScimAnswers.error(request, 429, null, "scim.token.often").header(HttpHeaders.RETRY_AFTER, WAIT_SECONDS).build());
        } else {
            context.abortWith(ScimAnswers.error(request, 401, null, "scim.token.wrong").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"SCIM\", error=\"invalid_token\"").build());
        }
    }

    /** Which client that request is of. @throws NotFoundException if it came by another door */
    static ScimClientId client(HttpServletRequest request) {
        if (request.getAttribute(CLIENT) instanceof ScimClientId client) return client;
        throw new NotFoundException();
    }
}
