package org.bellwether.platform.rest;

import jakarta.ws.rs.ProcessingException;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is no JSON of the expected shape is a 400 that says so. */
@Provider
public class UnreadableBodyMapper implements ExceptionMapper<ProcessingException> {

    @Context HttpHeaders headers;

    @Override
    public Response toResponse(ProcessingException refused) { return Problems.of(400, "platform.refused.body", headers); }
}
