package org.bellwether.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bellwether.people.OrgPlan;
import org.bellwether.people.OrgView;
import org.bellwether.people.PersonId;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.RuleViolation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The kinds of conditions that there are, and what they say. */
@ApplicationScoped
class CriterionKinds {

    @PersistenceContext EntityManager entities;
    @Inject @Any Instance<CriterionKind> kinds;
    @Inject EnterpriseDay days;

    List<CriterionKind> all() { return kinds.stream().sorted(Comparator.comparingInt(CriterionKind::order)).toList(); }

    Optional<CriterionKind> find(String code) { return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst(); }

    /** @throws RuleViolation if the rule, or a condition in it, makes no sense */
    void check(AudienceRule rule) {
        rule.check();
        rule.criteria().forEach(criterion -> find(criterion.kind()).orElseThrow(() -> new RuleViolation("audience.criterion.kind", criterion.kind())).check(criterion));
    }

    /** Ready to find members as of now; a condition of a kind that there is no more means nobody. */
    RuleRun run(Collection<PersonId> among) {
        var today = days.today();
        return new RuleRun(new PeopleQuery(entities, among).everyone(), criterion -> matching(criterion, today, among));
    }

    private PersonSet matching(Criterion criterion, LocalDate day, Collection<PersonId> among) { return find(criterion.kind()).map(kind -> kind.matching(criterion, day, among)).orElse(PersonSet.NOBODY); }

    /** Finds members among the people whom a plan touches, on its day, without it and with it. */
    record Foresight(RuleRun before, RuleRun after) { }

    Foresight foresee(OrgPlan plan) {
        var everyone = new PeopleQuery(entities, plan.people()).everyone();
        var others = new RuleRun(everyone, criterion -> matching(criterion, plan.day(), plan.people()));
        return new Foresight(run(everyone, plan.day(), plan.before(), others), run(everyone, plan.day(), plan.after(), others));
    }

    private RuleRun run(PersonSet everyone, LocalDate day, OrgView view, RuleRun others) {
        return new RuleRun(everyone, criterion -> planned(criterion, day, view).orElseGet(() -> others.meant(criterion)));
    }

    private Optional<PersonSet> planned(Criterion criterion, LocalDate day, OrgView view) { return find(criterion.kind()).flatMap(kind -> kind.planned(criterion, day, view)); }

    /** Whether the organisation matters to a condition of the rule. */
    boolean plannable(AudienceRule rule, OrgPlan plan) { return rule.criteria().anyMatch(criterion -> planned(criterion, plan.day(), plan.after()).isPresent()); }
}
