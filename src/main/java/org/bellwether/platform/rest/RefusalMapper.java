package org.bellwether.platform.rest;

import org.bellwether.platform.Refusal;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A refusal is worded for whoever asked. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refused) { return Problems.of(refused, headers); }
}
