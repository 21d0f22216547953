package org.bellwether.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonKind;
import org.bellwether.course.NewCourse;
import org.bellwether.learning.Assignments;
import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.StoredFile;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The uploaded packages and the lessons that play them. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class Packages {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Assignments assignments;
    @Inject PackageShelf shelf;
    @Inject Caller caller;

    /** A package that passed inspection and whose files are in the store. */
    public PackageVersionId keep(PackageInspector.Inspection found, String fileName, StoredFile archive, Map<String, StoredFile> files) {
        return shelf.put(found, fileName, archive, files, caller.person());
    }

    /** @throws NotFound unless the caller uploaded it or administers */
    public PackageReport report(PackageVersionId id) { return mine(id).report(units(id)); }

    /**
     * A new course whose one lesson is this package.
     *
     * @param release null keeps it a draft
     */
    public CourseId makeCourse(PackageVersionId id, NewCourse wanted, Release release) {
        var version = unused(id);
        var course = courses.create(wanted);
        play(courses.addLesson(course, LessonKind.PACKAGE, wanted.title()), version);
        if (release == null) return course;
        courses.publish(course);
        if (release.assigned()) assignments.assign(course, TargetGroup.unit(release.unit()), release.dueOn());
        return course;
    }

    /**
     * For whom a new course is published.
     *
     * @param assigned whether anybody has to take it
     * @param unit     who has to, with the units below; null for everyone
     */
    public record Release(boolean assigned, OrgUnitId unit, LocalDate dueOn) { }

    /** A new last lesson of that course. */
    public LessonId addTo(CourseId course, PackageVersionId id, Localized title) {
        var version = unused(id);
        var lesson = courses.addLesson(course, LessonKind.PACKAGE, title);
        play(lesson, version);
        return lesson;
    }

    /** From now on whoever begins the lesson gets this package; whoever has begun stays with theirs. */
    public void replace(LessonId lesson, PackageVersionId id) {
        var row = courses.lesson(lesson);
        courses.requireAuthor(row.course());
        if (row.kind() != LessonKind.PACKAGE) throw new RuleViolation("content.lesson.other-kind");
        play(lesson, unused(id));
    }

    /** What the lesson plays for those who begin it now; empty where nothing was uploaded yet. */
    public Optional<PackageReport> of(LessonId lesson) {
        courses.requireAuthor(courses.lesson(lesson).course());
        return Optional.ofNullable(entities.find(LessonPackage.class, lesson.value()))
            .map(known -> entities.find(PackageVersion.class, known.packageVersion().value()).report(units(known.packageVersion())));
    }

    private void play(LessonId lesson, PackageVersion version) {
        version.use();
        var known = entities.find(LessonPackage.class, lesson.value());
        if (known == null) entities.persist(new LessonPackage(lesson, version.id()));
        else known.play(version.id());
    }

    private PackageVersion unused(PackageVersionId id) {
        var version = mine(id);
        if (!version.staged()) throw new RuleViolation("content.package.used");
        return version;
    }

    private PackageVersion mine(PackageVersionId id) {
        var version = id == null ? null : entities.find(PackageVersion.class, id.value());
        if (version == null || !version.uploadedBy().equals(caller.person()) && !caller.has(Role.ADMINISTRATOR)) throw new NotFound("content.package.unknown");
        return version;
    }

    private List<UnitRow> units(PackageVersionId id) { return rows(entities, id).stream().map(PackageUnit::row).toList(); }

    static List<PackageUnit> rows(EntityManager entities, PackageVersionId id) {
        return new ArrayList<>(entities.createQuery("select u from PackageUnit u where u.packageVersion = :id order by u.position", PackageUnit.class)
            .setParameter("id", id).getResultList());
    }
}
