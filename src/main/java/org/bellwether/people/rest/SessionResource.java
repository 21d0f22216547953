package org.bellwether.people.rest;

import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether the caller's session goes on; to ask is a sign of life. Whoever is nobody gets the 401 of every closed address. */
@Path("session")
@RequestScoped
public class SessionResource {

    @Inject Caller caller;

    /** Whose session it is: in another tab somebody else may have signed in since. */
    public record Session(PersonId person) { }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Session goesOn() { return new Session(caller.person()); }
}
