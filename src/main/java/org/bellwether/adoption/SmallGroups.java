package org.bellwether.adoption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which groups of one total must not be shown, lest a person be seen: those below the minimum, and so many of the next
 * smallest that the hidden ones together reach the minimum and cannot be had by subtraction.
 */
final class SmallGroups {

    /** No figure of usage is shown for fewer people than this. */
    static final int MINIMUM = 5;

    private SmallGroups() { }

    /** For each group, in the given order, whether it is hidden. Groups of nobody are shown. */
    static boolean[] hidden(List<Integer> sizes) {
        var hidden = new boolean[sizes.size()];
        int sum = 0;
        for (int index : bySize(sizes)) {
            var size = sizes.get(index);
            if (size >= MINIMUM && (sum == 0 || sum >= MINIMUM)) break;
            hidden[index] = true;
            sum += size;
        }
        return hidden;
    }

    private static List<Integer> bySize(List<Integer> sizes) {
        var order = new ArrayList<Integer>();
        for (int index = 0; index < sizes.size(); index++) if (sizes.get(index) > 0) order.add(index);
        order.sort(Comparator.<Integer, Integer>comparing(sizes::get).thenComparing(Comparator.naturalOrder()));
        return order;
    }
}
