package org.bellwether.audience;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One condition on a person.
 *
 * @param kind    the code of the {@link CriterionKind} that knows whom it means
 * @param mode    in which way it is meant, one of the kind's modes
 * @param negated whether it must not hold
 * @param values  what the kind compares with: ids, words or one number; several mean any of them
 */
public record Criterion(String kind, String mode, boolean negated, List<String> values) implements Serializable {

    /** As many values as one condition may name: what is larger is a unit, or a list kept elsewhere. */
    static final int MOST_VALUES = 2_000;

    public Criterion {
        values = List.copyOf(values);
    }

    public static Criterion of(String kind, String mode, String... values) { return new Criterion(kind, mode, false, List.of(values)); }

    /** Those of the values that are ids of that type at all. */
    public static <T> List<T> ids(Collection<String> values, Function<String, T> parse) {
        return values.stream().flatMap(value -> {
            try {
                return Stream.of(parse.apply(value));
            } catch (IllegalArgumentException none) {
                return Stream.empty();
            }
        }).toList();
    }

    public Criterion not() { return new Criterion(kind, mode, !negated, values); }
}
