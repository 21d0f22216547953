package org.bellwether.people.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Whether the caller's session goes on; to ask is a sign of life. Whoever is nobody gets the 401 of every closed address. */
@Path("session")
@RequestScoped
public class SessionResource {

    @GET
    public Response goesOn() { return Response.noContent().build(); }
}
