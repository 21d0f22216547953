package org.bellwether.learning;

import java.util.List;

import org.bellwether.audience.AudienceChanged;
import org.bellwether.audience.AudienceId;
import org.bellwether.audience.StaleMembers;
import org.bellwether.platform.EnterpriseDay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whoever comes into an audience gets what is assigned to it, and whoever leaves it gets rid of it. */
@Stateless
@PermitAll
public class AudienceAssignments {

    @PersistenceContext EntityManager entities;
    @Inject Sources sources;
    @Inject EnterpriseDay days;
    @Inject StaleMembers stale;

    public void changed(@Observes AudienceChanged changed) {
        var day = days.of(changed.at());
        for (var assignment : of(changed.audience())) {
            sources.give(assignment, changed.joined(), assignment.dueFor(day, days.of(assignment.madeAt())));
            sources.take(assignment, changed.left());
        }
    }

    /** A condition may ask for completed courses. */
    public void completed(@Observes EnrolmentCompleted event) { stale.mark(List.of(event.learner())); }

    private List<Assignment> of(AudienceId audience) {
        return entities.createQuery("select a from Assignment a join Course c on c.id = a.course where a.audience = :audience and a.withdrawnAt is null and a.appliedAt is not null and c.status = org.bellwether.course.CourseStatus.PUBLISHED order by a.dueOn, a.id", Assignment.class)
            .setParameter("audience", audience).getResultList();
    }
}
