package org.bellwether.platform.rest;

import org.bellwether.platform.web.Incidents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What nobody expected is a 500 that tells only the number under which the log knows more. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<RuntimeException> {

    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    @Override
    public Response toResponse(RuntimeException unexpected) {
        if (unexpected instanceof WebApplicationException told) return told.getResponse();
        return Problems.of(500, "platform.refused.unexpected", headers, Incidents.failed(request, unexpected));
    }
}
