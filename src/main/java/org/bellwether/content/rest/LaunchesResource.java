package org.bellwether.content.rest;

import java.io.IOException;
import java.io.InputStream;

import org.bellwether.content.Attempts;
import org.bellwether.content.CommitReceipt;
import org.bellwether.content.LaunchId;
import org.bellwether.content.LaunchSheet;
import org.bellwether.course.LessonId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.platform.NotFound;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What the player asks of the server: to begin, to keep, to end. */
@Path("launches")
@Produces(MediaType.APPLICATION_JSON)
public class LaunchesResource {

    @Inject Attempts attempts;

    /** Opens the player for the caller's own enrolment; other launches of the same lesson are superseded. */
    @POST
    public LaunchSheet launch(@QueryParam("enrolment") String enrolment, @QueryParam("lesson") String lesson) {
        try {
            return attempts.launch(EnrolmentId.fromString(enrolment), LessonId.fromString(lesson));
        } catch (IllegalArgumentException noIdentifier) {
            throw new NotFound("content.launch.unknown");
        }
    }

    /** Keeps changes; each is kept once, however often it is sent. */
    @POST @Path("{launch}/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    public CommitReceipt commit(@PathParam("launch") String launch, InputStream body) throws IOException { return attempts.commit(id(launch), ChangeReader.list(body)); }

    /** Ends the launch; its addresses hold no longer. */
    @POST @Path("{launch}/closing")
    public void close(@PathParam("launch") String launch) { attempts.close(id(launch)); }

    private static LaunchId id(String text) {
        try {
            return LaunchId.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw new NotFound("content.launch.unknown");
        }
    }
}
