package org.bellwether.audience;

import java.util.List;
import java.util.function.Predicate;

/** How conditions stand to each other: every one of them must hold, or one is enough. */
public enum Join {
    ALL, ANY;

    /** Whom the joined sets give; nobody where nothing is joined. */
    PersonSet of(List<PersonSet> sets) { return sets.stream().reduce(this == ALL ? PersonSet::and : PersonSet::or).orElse(PersonSet.NOBODY); }

    /** Whether it holds; never where nothing is joined. */
    <T> boolean holds(List<T> conditions, Predicate<T> holds) {
        return !conditions.isEmpty() && (this == ALL ? conditions.stream().allMatch(holds) : conditions.stream().anyMatch(holds));
    }
}
