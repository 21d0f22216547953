package org.bellwether.audience;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions that are joined to one. */
public record RuleGroup(Join join, List<Criterion> criteria) implements Serializable {
    public RuleGroup {
        criteria = List.copyOf(criteria);
    }

    PersonSet members(Function<Criterion, PersonSet> meant) { return join.of(criteria.stream().map(meant).toList()); }

    boolean holds(Predicate<Criterion> holds) { return join.holds(criteria, holds); }
}
