package org.bellwether.audience;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        return new RuleRun(new PeopleQuery(entities, among).everyone(), criterion -> find(criterion.kind()).map(kind -> kind.matching(criterion, today, among)).orElse(PersonSet.NOBODY));
    }
}
