package org.bellwether.learning;

import java.util.List;
import java.util.function.Function;

import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceRule;
import org.bellwether.audience.AudienceShift;
import org.bellwether.audience.AudienceUse;
import org.bellwether.audience.AudienceUses;
import org.bellwether.course.Courses;
import org.bellwether.people.OrgFollow;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.paging.Chunks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Which courses are assigned to an audience. */
@ApplicationScoped
class AssignedAudiences implements AudienceUses {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;

    @Override
    public void check(AudienceId audience, AudienceRule rule) {
        for (var assignment : held(audience)) if (rule.criteria().anyMatch(criterion -> CourseCriterion.followsAssignments(criterion, assignment.course()))) throw new RuleViolation("learning.assignment.circle-rule", courses.card(assignment.course()).title());
    }

    /** Whoever has the course already gets it no second time, and whoever has it through something else, or is done, keeps it. */
    @Override
    public List<OrgFollow> follow(AudienceShift shift) {
        var given = held(shift.audience()).stream().filter(Assignment::wasApplied).toList();
        var cards = courses.cards(given.stream().map(Assignment::course).distinct().toList());
        return given.stream().filter(assignment -> cards.get(assignment.course()).published()).map(assignment -> new OrgFollow("learning.audience.assigned", cards.get(assignment.course()).title(),
            "/course/edit.xhtml?course=" + assignment.course(), shift.joined().size() - having(assignment, shift.joined().people()), losing(assignment, shift.left().people()))).toList();
    }

    private int having(Assignment assignment, List<PersonId> people) {
        return count(people, some -> entities.createQuery("select count(e) from Enrolment e where e.course = :course and e.learner in :people and e.status <> org.bellwether.learning.EnrolmentStatus.WITHDRAWN", Long.class)
            .setParameter("course", assignment.course()).setParameter("people", some));
    }

    private int losing(Assignment assignment, List<PersonId> people) {
        return count(people, some -> entities.createQuery("""
            select count(e) from Enrolment e where e.learner in :people and e.status in (org.bellwether.learning.EnrolmentStatus.ENROLLED, org.bellwether.learning.EnrolmentStatus.IN_PROGRESS)
            and exists (select s from EnrolmentSource s where s.enrolment = e.id and s.assignment = :id)
            and not exists (select o from EnrolmentSource o join Assignment a on a.id = o.assignment where o.enrolment = e.id and o.assignment <> :id and a.withdrawnAt is null)""", Long.class)
            .setParameter("id", assignment.id().value()).setParameter("people", some));
    }

    private static int count(List<PersonId> people, Function<List<PersonId>, TypedQuery<Long>> query) { return Chunks.of(people).stream().mapToInt(some -> query.apply(some).getSingleResult().intValue()).sum(); }

    private List<Assignment> held(AudienceId audience) {
        return entities.createQuery("select a from Assignment a where a.audience = :audience and a.withdrawnAt is null order by a.dueOn, a.id", Assignment.class).setParameter("audience", audience).getResultList();
    }

    @Override
    public List<AudienceUse> of(AudienceId audience) {
        var held = held(audience);
        var cards = courses.cards(held.stream().map(Assignment::course).distinct().toList());
        return held.stream().map(assignment -> new AudienceUse("learning.audience.assigned", cards.get(assignment.course()).title(), "/course/edit.xhtml?course=" + assignment.course())).toList();
    }
}
