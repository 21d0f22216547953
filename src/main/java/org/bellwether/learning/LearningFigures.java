package org.bellwether.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bellwether.course.CourseId;
import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How far people have come, for those who add it up. */
@Stateless
@RolesAllowed({Role.MANAGER, Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class LearningFigures {

    private static final int CHUNK = 500;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Caller caller;

    /** Who is enrolled on any of the courses, done or not, and not withdrawn. */
    @PermitAll
    public Set<PersonId> assignedTo(Collection<CourseId> courses) {
        if (courses.isEmpty()) return Set.of();
        return new HashSet<>(entities.createQuery("select distinct e.learner from Enrolment e where e.course in :courses and e.status <> :withdrawn", PersonId.class)
            .setParameter("courses", courses).setParameter("withdrawn", EnrolmentStatus.WITHDRAWN).getResultList());
    }

    /** Who has completed every one of these courses that they are enrolled on, and when the last one. */
    @PermitAll
    public Map<PersonId, Instant> completedBy(Collection<CourseId> courses) { return all(courses, ""); }

    /** As {@link #completedBy}, and with no lesson in them failed. */
    @PermitAll
    public Map<PersonId, Instant> passedBy(Collection<CourseId> courses) {
        return all(courses, " and not exists (select r from LessonResult r where r.enrolment = e.id and r.success = org.bellwether.learning.Progress.Success.FAILED)");
    }

    private Map<PersonId, Instant> all(Collection<CourseId> courses, String condition) {
        if (courses.isEmpty()) return Map.of();
        var enrolled = entities.createQuery("select e.learner, count(e) from Enrolment e where e.course in :courses and e.status <> :withdrawn group by e.learner", Object[].class)
            .setParameter("courses", courses).setParameter("withdrawn", EnrolmentStatus.WITHDRAWN).getResultList();
        var times = new HashMap<PersonId, List<Instant>>();
        entities.createQuery("select e.learner, e.completedAt from Enrolment e where e.course in :courses and e.status = :completed" + condition, Object[].class)
            .setParameter("courses", courses).setParameter("completed", EnrolmentStatus.COMPLETED).getResultList()
            .forEach(row -> times.computeIfAbsent((PersonId) row[0], id -> new ArrayList<>()).add((Instant) row[1]));
        var result = new HashMap<PersonId, Instant>();
        for (var row : enrolled) {
            var completed = times.get((PersonId) row[0]);
            if (completed != null && completed.size() == (Long) row[1]) result.put((PersonId) row[0], Collections.max(completed));
        }
        return result;
    }

    /** What each of these people has to do and has done; who has no course is not in it. */
    public Map<PersonId, TeamLine> team(Collection<PersonId> people) {
        var today = LocalDate.now(clock.withZone(caller.zone()));
        var lines = new HashMap<PersonId, TeamLine>();
        var list = List.copyOf(people);
        for (var from = 0; from < list.size(); from += CHUNK) {
            entities.createQuery("""
                select e.learner, e.id, e.status, e.dueOn, c.titleEn, c.titleZh from Enrolment e join Course c on c.id = e.course
                where e.learner in :people and e.status <> :withdrawn and c.status = org.bellwether.course.CourseStatus.PUBLISHED
                order by e.learner, e.dueOn, e.id""", Object[].class)
                .setParameter("people", list.subList(from, Math.min(from + CHUNK, list.size()))).setParameter("withdrawn", EnrolmentStatus.WITHDRAWN)
                .getResultList().forEach(row -> lines.merge((PersonId) row[0], line(row, today), TeamLine::with));
        }
        return lines;
    }

    private static TeamLine line(Object[] row, LocalDate today) {
        var done = row[2] == EnrolmentStatus.COMPLETED;
        var due = (LocalDate) row[3];
        var late = !done && due != null && due.isBefore(today);
        return done ? new TeamLine((PersonId) row[0], 0, 0, 1, null, null, null)
            : new TeamLine((PersonId) row[0], 1, late ? 1 : 0, 0, new EnrolmentId((Long) row[1]), new Localized((String) row[4], (String) row[5]), due);
    }
}
