package org.bellwether.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The texts of the lessons that are pages of our own. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class LessonPages {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Clock clock;

    /** For a learner: whoever asks must have opened the lesson through {@code learning.Enrolments.open}. */
    @RolesAllowed(Role.EMPLOYEE)
    public LessonText read(LessonId id) {
        var page = entities.find(LessonPage.class, id.value());
        return page == null ? new LessonText(id, null, null, null) : page.text();
    }

    /** For the author, also of a draft. */
    public LessonText preview(LessonId id) {
        courses.requireAuthor(courses.lesson(id).course());
        return read(id);
    }

    /** Puts the text in place of what stood there, without anything that a page may not contain. */
    public void write(LessonId id, Localized html) { change(id, html); }

    /**
     * As {@link #write(LessonId, Localized)}, unless somebody else has changed the text meanwhile.
     *
     * @param since what {@link LessonText#changedAt} said when the text was read; empty where there was none
     * @return when it was changed now
     * @throws RuleViolation if it is no longer the text that was read; nothing is changed then
     */
    public Instant write(LessonId id, Localized html, String since) {
        var known = preview(id).changedAt();
        if (!(known == null ? "" : known.toString()).equals(since == null ? "" : since)) throw new RuleViolation("course.page.changed-elsewhere");
        return change(id, html);
    }

    private Instant change(LessonId id, Localized html) {
        var lesson = courses.lesson(id);
        courses.requireAuthor(lesson.course());
        if (lesson.kind() != LessonKind.PAGE) throw new RuleViolation("course.page.not-a-page");
        var page = entities.find(LessonPage.class, id.value());
        if (page == null) {
            page = new LessonPage(id);
            entities.persist(page);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        page.write(html, now);
        entities.find(Course.class, lesson.course().value()).touch(now);
        return now;
    }
}
