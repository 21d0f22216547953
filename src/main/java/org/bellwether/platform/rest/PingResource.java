package org.bellwether.platform.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The least that the REST interface can answer: says that the application is there, and is what others are measured against. */
@Path("ping")
public class PingResource {

    /** One word. */
    public record Pong(String answer) { }

    @GET
    public Response ping() { return Response.ok(new Pong("pong")).build(); }
}
