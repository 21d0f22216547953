package org.bellwether.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

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

    /** How far everybody came who is enrolled on any of these courses. One statement, however many there are. */
    @PermitAll
    public LearningReach reached(Collection<CourseId> courses) {
        var reach = new LearningReach(new HashSet<>(), new HashSet<>(), new HashSet<>());
        if (courses.isEmpty()) return reach;
        for (var row : entities.createQuery("""
            select e.learner, count(e), count(e.trainedAt), count(e.completedAt) from Enrolment e
            where e.course in :courses and e.status <> :withdrawn group by e.learner""", Object[].class)
            .setParameter("courses", courses).setParameter("withdrawn", EnrolmentStatus.WITHDRAWN).getResultList()) {
            var learner = (PersonId) row[0];
            reach.assigned().add(learner);
            if (row[2].equals(row[1])) reach.trained().add(learner);
            if (row[3].equals(row[1])) reach.passed().add(learner);
        }
        return reach;
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
