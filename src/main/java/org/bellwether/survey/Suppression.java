package org.bellwether.survey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Hides small groups of a table whose total is known. */
final class Suppression {

    private Suppression() { }

    /**
     * The groups that must not be shown: those under the minimum, and then the next smallest until the hidden ones together
     * reach it; else the total less what is shown would give a small one away.
     */
    static <T> Set<T> hidden(Map<T, Integer> sizes, int minimum) {
        var hidden = new HashSet<T>();
        sizes.forEach((group, n) -> {
            if (n < minimum) hidden.add(group);
        });
        if (hidden.isEmpty()) return hidden;
        var others = sizes.entrySet().stream().filter(entry -> entry.getValue() >= minimum)
            .sorted(Map.Entry.<T, Integer>comparingByValue().thenComparing(entry -> entry.getKey().toString(), Comparator.naturalOrder())).toList();
        var together = hidden.stream().mapToInt(sizes::get).sum();
        for (var next : others) {
            if (together >= minimum) break;
            hidden.add(next.getKey());
            together += next.getValue();
        }
        return hidden;
    }
}
