package org.bellwether.platform.rest;

import jakarta.ejb.EJBAccessException;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A call that the caller's role does not allow is a 403, not our 500. */
@Provider
public class AccessDeniedMapper implements ExceptionMapper<EJBAccessException> {

    @Context HttpHeaders headers;

    @Override
    public Response toResponse(EJBAccessException refused) { return Problems.of(403, "platform.refused.role", headers); }
}
