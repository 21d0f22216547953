package org.bellwether.course.rest;

import java.util.Map;

import org.bellwether.course.LessonId;
import org.bellwether.course.LessonPages;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.text.Localized;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The text of a page lesson, as the editor saves it while its author writes. */
@Path("lessons/{lesson}/text")
@RequestScoped
public class LessonTextResource {

    /**
     * What the editor holds.
     *
     * @param since the {@code changedAt} that the editor last heard of; empty where nothing was written yet
     */
    public record Sheet(String en, String zh, String since) { }

    @Inject LessonPages pages;

    /** Answers with the moment of the change, for the next save. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> write(@PathParam("lesson") String lesson, Sheet sheet) {
        var changed = pages.write(id(lesson), new Localized(sheet.en(), sheet.zh()), sheet.since());
        return Map.of("changedAt", changed.toString());
    }

    private static LessonId id(String text) {
        try {
            return LessonId.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new NotFound("course.lesson.unknown", text);
        }
    }
}
