package org.bellwether.platform.web;

import org.bellwether.platform.audit.Trail;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.id.Id;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Takes down that somebody was turned away, once for a request however many hands it goes through. Whoever is nobody leaves
 * no entry: anyone can be refused any number of times, and the trail is kept for good.
 */
@ApplicationScoped
public class Refusals {

    private static final String NOTED = Refusals.class.getName();

    @Inject Trail trail;

    /** @param what the address that was asked for */
    public void note(HttpServletRequest request, String what) {
        if (request.getUserPrincipal() == null || request.getAttribute(NOTED) != null) return;
        request.setAttribute(NOTED, what);
        UseCase.by(Id.parse(request.getUserPrincipal().getName()));
        trail.refused(what);
    }
}
