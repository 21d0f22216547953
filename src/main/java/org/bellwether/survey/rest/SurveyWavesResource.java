package org.bellwether.survey.rest;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.faces.Look;
import org.bellwether.survey.HeatMaps;
import org.bellwether.survey.Invitations;
import org.bellwether.survey.WaveId;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A wave, for those who are asked in it and those who read it. */
@Path("survey-waves/{wave}")
@RequestScoped
public class SurveyWavesResource {

    /** Worth one submission to {@code survey-responses}. */
    public record Token(String token) { }

    @Inject Invitations invitations;
    @Inject HeatMaps maps;
    @Inject Look look;

    @POST @Path("token") @Produces(MediaType.APPLICATION_JSON)
    public Token token(@PathParam("wave") WaveId wave) { return new Token(invitations.token(wave)); }

    /** The heat map as the page shows it. */
    @GET @Path("heat-map.csv") @Produces("text/csv; charset=UTF-8")
    public Response heatMap(@PathParam("wave") WaveId wave, @QueryParam("department") OrgUnitId department) {
        var file = new java.io.ByteArrayOutputStream();
        maps.export(wave, department, look.getLocale(), file);
        return Response.ok(file.toByteArray()).header("Content-Disposition", "attachment; filename=\"survey-" + wave + ".csv\"").build();
    }
}
