package org.bellwether.audience;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.bellwether.platform.RuleViolation;

/**
 * Who belongs to an audience: groups of conditions, joined to one rule. A condition that must not hold means everybody else
 * among the active people.
 */
public record AudienceRule(Join join, List<RuleGroup> groups) implements Serializable {

    static final int MOST_GROUPS = 20;
    static final int MOST_CRITERIA = 50;

    public AudienceRule {
        groups = List.copyOf(groups);
    }

    /** One group of conditions that must all hold. */
    public static AudienceRule all(Criterion... criteria) { return new AudienceRule(Join.ALL, List.of(new RuleGroup(Join.ALL, List.of(criteria)))); }

    /** One group of conditions of which one is enough. */
    public static AudienceRule any(Criterion... criteria) { return new AudienceRule(Join.ALL, List.of(new RuleGroup(Join.ANY, List.of(criteria)))); }

    public Stream<Criterion> criteria() { return groups.stream().flatMap(group -> group.criteria().stream()); }

    /** @throws RuleViolation if there is nothing in it, a group is empty, or it is larger than anybody can read */
    void check() {
        if (groups.isEmpty()) throw new RuleViolation("audience.rule.empty");
        if (groups.stream().anyMatch(group -> group.criteria().isEmpty())) throw new RuleViolation("audience.rule.empty-group");
        if (groups.size() > MOST_GROUPS || criteria().count() > MOST_CRITERIA) throw new RuleViolation("audience.rule.long", MOST_GROUPS, MOST_CRITERIA);
    }

    /** Whom the rule means, given whom each condition means. */
    PersonSet members(Function<Criterion, PersonSet> meant) { return join.of(groups.stream().map(group -> group.members(meant)).toList()); }

    /** Whether somebody belongs to it of whom it is known which conditions hold. */
    boolean holds(Predicate<Criterion> holds) { return join.holds(groups, group -> group.holds(holds)); }
}
