package org.bellwether.scim.rest;

import java.io.InputStream;

import org.bellwether.platform.NotFound;
import org.bellwether.scim.ProvisionedUsers;
import org.bellwether.people.PersonId;
import org.bellwether.scim.ScimQuery;
import org.bellwether.scim.ScimSelection;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** People, for directories (RFC 7644 section 3). */
@Path("Users")
public class UsersResource {

    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    @Context HttpServletRequest request;
    @Inject ProvisionedUsers users;
    @QueryParam("attributes") String attributes;
    @QueryParam("excludedAttributes") String excluded;

    @GET
    public Response list(@QueryParam("filter") String filter, @QueryParam("sortBy") String sortBy, @QueryParam("sortOrder") String sortOrder, @QueryParam("startIndex") String startIndex, @QueryParam("count") String count) {
        var client = ScimDoor.client(request);
        return ScimAnswers.of(users.list(client, ScimQuery.of(filter, sortBy, sortOrder, startIndex, count, selection())));
    }

    @POST @Path(".search")
    public Response search(InputStream body) {
        var client = ScimDoor.client(request);
        return ScimAnswers.of(users.list(client, ScimQuery.of(ScimAnswers.body(request, body))));
    }

    @POST
    public Response create(InputStream body) {
        var client = ScimDoor.client(request);
        return answer(201, users.create(client, ScimAnswers.body(request, body)));
    }

    @GET @Path("{id}")
    public Response read(@PathParam("id") String id) {
        var client = ScimDoor.client(request);
        return answer(200, users.read(client, id(id)));
    }

    @PUT @Path("{id}")
    public Response replace(@PathParam("id") String id, @HeaderParam(IF_MATCH) String ifMatch, InputStream body) {
        var client = ScimDoor.client(request);
        return answer(200, users.replace(client, id(id), ifMatch, ScimAnswers.body(request, body)));
    }

    @PATCH @Path("{id}")
    public Response patch(@PathParam("id") String id, @HeaderParam(IF_MATCH) String ifMatch, InputStream body) {
        var client = ScimDoor.client(request);
        return answer(200, users.patch(client, id(id), ifMatch, ScimAnswers.body(request, body)));
    }

    @DELETE @Path("{id}")
    public Response remove(@PathParam("id") String id, @HeaderParam(IF_MATCH) String ifMatch) {
        var client = ScimDoor.client(request);
        users.remove(client, id(id), ifMatch);
        return Response.noContent().build();
    }

    private ScimSelection selection() { return ScimSelection.of(attributes, excluded); }

    private Response answer(int status, com.fasterxml.jackson.databind.node.ObjectNode resource) { return ScimAnswers.resource(request, status, resource.deepCopy(), selection().of(resource)); }

    private static PersonId id(String text) {
        try {
            return PersonId.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound("scim.nothing");
        }
    }
}
