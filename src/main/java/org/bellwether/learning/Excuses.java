package org.bellwether.learning;

import java.time.Clock;
import java.util.List;

import org.bellwether.audience.StaleMembers;
import org.bellwether.people.Caller;
import org.bellwether.people.ReportingLines;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Managers excuse their people from a course, and take that back. Nobody excuses themselves. */
@Stateless
@RolesAllowed(Role.MANAGER)
public class Excuses {

    @PersistenceContext EntityManager entities;
    @Inject ReportingLines lines;
    @Inject StaleMembers stale;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * The learner need not do it: it is due no longer, whatever assigns it. They still may.
     *
     * @throws Forbidden     if the learner is none of the caller's people
     * @throws RuleViolation if no reason is given, or it is done or excused already
     */
    public void excuse(EnrolmentId id, String reason) {
        var enrolment = found(id);
        var manager = lines.behalf(enrolment.learner()).orElse(null); // First: a query would write what is half changed.
        enrolment.excuse(caller.person(), manager, reason, clock.instant());
        stale.mark(List.of(enrolment.learner()));
    }

    /**
     * They have to do it after all, until the day that the assignments behind it say.
     *
     * @throws Forbidden     as {@link #excuse}
     * @throws RuleViolation if it is not excused
     */
    public void lift(EnrolmentId id) {
        var enrolment = found(id);
        var due = entities.createQuery("select min(coalesce(s.dueOn, a.dueOn)) from EnrolmentSource s join Assignment a on a.id = s.assignment where s.enrolment = :id and a.withdrawnAt is null", java.time.LocalDate.class)
            .setParameter("id", id.value()).getSingleResult();
        enrolment.ask(due);
        stale.mark(List.of(enrolment.learner()));
    }

    private Enrolment found(EnrolmentId id) {
        var enrolment = entities.find(Enrolment.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (enrolment == null) throw new NotFound("learning.enrolment.unknown", id);
        if (!lines.leads(enrolment.learner())) throw new Forbidden("people.team.not-yours");
        return enrolment;
    }
}
