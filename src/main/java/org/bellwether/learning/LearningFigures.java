package org.bellwether.learning;

import java.util.Collection;
import java.util.HashSet;

import org.bellwether.course.CourseId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How far people have come, for those who add it up. */
@Stateless
@RolesAllowed({Role.MANAGER, Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class LearningFigures {

    @PersistenceContext EntityManager entities;

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
}
