package org.bellwether.audience;

import java.io.Serializable;
import java.util.List;

/** Why somebody belongs to an audience or does not: what holds of them, condition by condition. */
public record Explanation(boolean in, Join join, List<Group> groups) implements Serializable {

    /** A group, and whether it holds. */
    public record Group(boolean holds, Join join, List<Line> lines) implements Serializable { }

    /** A condition, and whether it holds. */
    public record Line(boolean holds, Criterion criterion) implements Serializable { }

    static Explanation of(AudienceRule rule, java.util.function.Predicate<Criterion> holds) {
        return new Explanation(rule.holds(holds), rule.join(), rule.groups().stream()
            .map(group -> new Group(group.holds(holds), group.join(), group.criteria().stream().map(one -> new Line(holds.test(one), one)).toList())).toList());
    }
}
