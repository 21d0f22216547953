package org.bellwether.scim.rest;

import java.util.List;

import org.bellwether.platform.NotFound;
import org.bellwether.scim.ScimDiscovery;
import org.bellwether.scim.ScimJson;
import org.bellwether.scim.ScimProblem;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** What there is, for directories that ask (RFC 7644 section 4), and what there is not. */
@Path("")
public class DiscoveryResource {

    @Context HttpServletRequest request;
    @Inject ScimDiscovery discovery;
    @QueryParam("filter") String filter;

    @GET @Path("ServiceProviderConfig")
    public Response config() {
        open();
        return ScimAnswers.of(discovery.config());
    }

    @GET @Path("ResourceTypes")
    public Response types() {
        open();
        return list(discovery.types());
    }

    @GET @Path("ResourceTypes/{id}")
    public Response type(@PathParam("id") String id) {
        open();
        return ScimAnswers.of(discovery.type(id).orElseThrow(() -> new NotFound("scim.nothing")));
    }

    @GET @Path("Schemas")
    public Response schemas() {
        open();
        return list(discovery.schemas());
    }

    @GET @Path("Schemas/{urn}")
    public Response schema(@PathParam("urn") String urn) {
        open();
        return ScimAnswers.of(discovery.schema(urn).orElseThrow(() -> new NotFound("scim.nothing")));
    }

    /** A client is nobody of the enterprise (RFC 7644 section 3.11). */
    @GET @Path("Me")
    public Response me() {
        ScimDoor.client(request);
        throw new ScimProblem(501, null, "scim.no-me");
    }

    @POST @Path("Bulk")
    public Response bulk() {
        ScimDoor.client(request);
        throw new ScimProblem(501, null, "scim.no-bulk");
    }

    /** Such lists are not filtered (RFC 7644 section 4). */
    private void open() {
        ScimDoor.client(request);
        if (filter != null) throw new ScimProblem(403, null, "scim.no-filter");
    }

    private static Response list(List<ObjectNode> resources) { return ScimAnswers.of(ScimJson.list(resources.size(), 1, resources)); }
}
