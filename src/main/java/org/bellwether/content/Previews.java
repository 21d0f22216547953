package org.bellwether.content;

import java.time.Duration;

import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets trainers play a package as a learner would, without leaving a trace. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class Previews {

    /** So long the addresses of a preview hold: nothing can end one earlier. */
    static final Duration PASS = Duration.ofHours(2);

    @PersistenceContext EntityManager entities;
    @Inject LaunchSheets sheets;
    @Inject Courses courses;
    @Inject Caller caller;

    /** Of a package that the caller uploaded. */
    public LaunchSheet of(PackageVersionId id) {
        var version = id == null ? null : entities.find(PackageVersion.class, id.value());
        if (version == null || !version.uploadedBy().equals(caller.person()) && !caller.has(Role.ADMINISTRATOR)) throw new NotFound("content.package.unknown");
        return sheets.preview(version, caller.card());
    }

    /** Of what a lesson of the caller's courses plays. */
    public LaunchSheet of(LessonId lesson) {
        courses.requireAuthor(courses.lesson(lesson).course());
        var played = entities.find(LessonPackage.class, lesson.value());
        if (played == null) throw new NotFound("content.lesson.no-package");
        return sheets.preview(entities.find(PackageVersion.class, played.packageVersion().value()), caller.card());
    }
}
