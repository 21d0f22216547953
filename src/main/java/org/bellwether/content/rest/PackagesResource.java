package org.bellwether.content.rest;

import java.io.InputStream;

import org.bellwether.content.LaunchSheet;
import org.bellwether.content.PackageIntake;
import org.bellwether.content.PackageVersionId;
import org.bellwether.content.Previews;
import org.bellwether.course.LessonId;
import org.bellwether.platform.NotFound;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Uploading packages and trying them. */
@Path("packages")
@Produces(MediaType.APPLICATION_JSON)
public class PackagesResource {

    @Inject PackageIntake intake;
    @Inject Previews previews;

    /** What was taken in. */
    public record Taken(PackageVersionId id) { }

    /** The body is the file itself, unwrapped. */
    @POST
    public Taken take(@QueryParam("name") String name, InputStream body) { return new Taken(intake.take(body, name)); }

    /** A sheet for the player that keeps nothing. */
    @POST @Path("preview")
    public LaunchSheet preview(@QueryParam("package") String id, @QueryParam("lesson") String lesson) {
        try {
            return lesson == null ? previews.of(PackageVersionId.fromString(id)) : previews.of(LessonId.fromString(lesson));
        } catch (IllegalArgumentException noIdentifier) {
            throw new NotFound("content.package.unknown");
        }
    }
}
