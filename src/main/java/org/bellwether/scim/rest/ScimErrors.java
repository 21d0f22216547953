package org.bellwether.scim.rest;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.web.Incidents;
import org.bellwether.scim.ScimProblem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Whatever is refused, or fails, is said to clients in the form of the RFC. */
public class ScimErrors implements ExceptionMapper<Throwable> {

    @Context HttpServletRequest request;

    @Override
    public Response toResponse(Throwable problem) {
        if (problem instanceof ScimProblem said) return ScimAnswers.error(request, said.status(), said.type(), said.getMessage(), said.arguments()).build();
        if (problem instanceof Refusal refusal) return refused(refusal);
        if (problem instanceof WebApplicationException told) return ScimAnswers.error(request, told.getResponse().getStatus(), null, told.getResponse().getStatus() == 405 ? "scim.no-method" : "scim.nothing").build();
        return ScimAnswers.error(request, 500, null, "platform.refused.unexpected", Incidents.failed(request, problem)).build();
    }

    private Response refused(Refusal refusal) {
        var taken = refusal.messageKey().endsWith("-taken");
        var status = refusal instanceof NotFound ? 404 : refusal instanceof Forbidden ? 403 : taken ? 409 : 400;
        return ScimAnswers.error(request, status, taken ? "uniqueness" : status == 400 ? "invalidValue" : null, refusal.messageKey(), refusal.arguments()).build();
    }
}
