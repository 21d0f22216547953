package org.bellwether.platform.rest;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.web.Refusals;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A refusal is worded for whoever asked. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context HttpHeaders headers;
    @Context HttpServletRequest request;
    @Inject Refusals refusals;

    @Override
    public Response toResponse(Refusal refused) {
        if (refused instanceof Forbidden) refusals.note(request, request.getRequestURI());
        return Problems.of(refused, headers);
    }
}
