package org.bellwether.platform.rest;

import org.bellwether.platform.audit.Trail;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A call that the caller's role does not allow is a 403, not our 500. */
@Provider
public class AccessDeniedMapper implements ExceptionMapper<EJBAccessException> {

    @Context HttpHeaders headers;
    @Context UriInfo uri;
    @Inject Trail trail;

    @Override
    public Response toResponse(EJBAccessException refused) {
        trail.refused(uri.getRequestUri().getPath());
        return Problems.of(403, "platform.refused.role", headers);
    }
}
