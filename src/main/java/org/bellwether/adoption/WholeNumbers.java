package org.bellwether.adoption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds the parts of a sum so that together they are what the sum rounds to. */
final class WholeNumbers {

    private WholeNumbers() { }

    /** Each rounded down, and what is lacking given to those with the largest remainders. */
    static List<Long> of(List<Double> parts) {
        var whole = new ArrayList<>(parts.stream().map(part -> (long) Math.floor(part)).toList());
        var lacking = Math.round(parts.stream().mapToDouble(Double::doubleValue).sum()) - whole.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparingDouble((Integer place) -> whole.get(place) - parts.get(place)).thenComparing(place -> place))
            .limit(lacking).forEach(place -> whole.set(place, whole.get(place) + 1));
        return List.copyOf(whole);
    }
}
