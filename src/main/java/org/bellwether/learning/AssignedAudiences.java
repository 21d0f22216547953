package org.bellwether.learning;

import java.util.List;

import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceRule;
import org.bellwether.audience.AudienceUse;
import org.bellwether.audience.AudienceUses;
import org.bellwether.course.Courses;
import org.bellwether.platform.RuleViolation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which courses are assigned to an audience. */
@ApplicationScoped
class AssignedAudiences implements AudienceUses {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;

    @Override
    public void check(AudienceId audience, AudienceRule rule) {
        for (var assignment : held(audience)) if (rule.criteria().anyMatch(criterion -> CourseCriterion.followsAssignments(criterion, assignment.course()))) throw new RuleViolation("learning.assignment.circle-rule", courses.card(assignment.course()).title());
    }

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
