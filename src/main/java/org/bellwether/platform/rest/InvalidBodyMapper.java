package org.bellwether.platform.rest;

import jakarta.validation.ConstraintViolationException;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that breaks its own rules is a 400 that says so. */
@Provider
public class InvalidBodyMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException refused) { return Problems.of(400, "platform.refused.body", headers); }
}
