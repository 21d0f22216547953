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
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** How far people have come, for those who add it up. */
@Stateless
@RolesAllowed({Role.MANAGER, Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class LearningFigures {

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

    /** What each of the active people of these units has to do and has done; who has no course is not in it. Two statements, however many there are. */
    public Map<PersonId, TeamLine> team(Collection<OrgUnitId> units) {
        var lines = new HashMap<PersonId, TeamLine>();
        if (units.isEmpty()) return lines;
        var today = LocalDate.now(clock.withZone(caller.zone()));
        of(units, "select e.learner, count(e)", "= :completed group by e.learner").setParameter("completed", EnrolmentStatus.COMPLETED).getResultList()
            .forEach(row -> lines.put((PersonId) row[0], new TeamLine((PersonId) row[0], 0, 0, ((Long) row[1]).intValue(), null, null, null)));
        of(units, "select e.learner, e.id, e.dueOn, c.titleEn, c.titleZh", "in :open order by e.learner, e.dueOn, e.id")
            .setParameter("open", List.of(EnrolmentStatus.ENROLLED, EnrolmentStatus.IN_PROGRESS)).getResultList()
            .forEach(row -> lines.merge((PersonId) row[0], open(row, today), TeamLine::with));
        return lines;
    }

    private TypedQuery<Object[]> of(Collection<OrgUnitId> units, String select, String status) {
        return entities.createQuery(select + """
             from Enrolment e join Course c on c.id = e.course join Person p on p.id = e.learner
            where p.unit in :units and p.status = org.bellwether.people.PersonStatus.ACTIVE and c.status = org.bellwether.course.CourseStatus.PUBLISHED and e.status\s""" + status, Object[].class)
            .setParameter("units", units);
    }

    private static TeamLine open(Object[] row, LocalDate today) {
        var due = (LocalDate) row[2];
        return new TeamLine((PersonId) row[0], 1, due != null && due.isBefore(today) ? 1 : 0, 0, new EnrolmentId((Long) row[1]), new Localized((String) row[3], (String) row[4]), due);
    }
}
