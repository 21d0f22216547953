package org.bellwether.platform.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Where a body is expected and none comes, the container would answer with a page; it is a 400 that says so as every other. */
@Provider
public class NoBodyMapper implements ExceptionMapper<BadRequestException> {

    @Context HttpHeaders headers;

    @Override
    public Response toResponse(BadRequestException refused) { return Problems.of(400, "platform.refused.body", headers); }
}
