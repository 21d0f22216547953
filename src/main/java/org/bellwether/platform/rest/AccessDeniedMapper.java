package org.bellwether.platform.rest;

import org.bellwether.platform.web.Refusals;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A call that the caller's role does not allow is a 403, not our 500. */
@Provider
public class AccessDeniedMapper implements ExceptionMapper<EJBAccessException> {

    @Context HttpHeaders headers;
    @Context HttpServletRequest request;
    @Inject Refusals refusals;

    @Override
    public Response toResponse(EJBAccessException refused) {
        refusals.note(request, request.getRequestURI());
        return Problems.of(403, "platform.refused.role", headers);
    }
}
