package org.bellwether.audience;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Finds whom conditions mean at one moment; conditions that are alike are asked for once. */
final class RuleRun {

    private final PersonSet everyone;
    private final Function<Criterion, PersonSet> matching;
    private final Map<Criterion, PersonSet> asked = new HashMap<>();

    /**
     * @param everyone whom a rule can mean at all
     * @param matching whom a condition means if it is not negated
     */
    RuleRun(PersonSet everyone, Function<Criterion, PersonSet> matching) {
        this.everyone = everyone;
        this.matching = matching;
    }

    PersonSet everyone() { return everyone; }

    PersonSet meant(Criterion criterion) {
        var found = asked.computeIfAbsent(criterion.negated() ? criterion.not() : criterion, one -> matching.apply(one).and(everyone));
        return criterion.negated() ? everyone.without(found) : found;
    }

    PersonSet members(RuleGroup group) { return group.members(this::meant); }

    PersonSet members(AudienceRule rule) { return rule.members(this::meant); }
}
