package org.bellwether.platform.statistics;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which groups of one total must not be shown, lest a person be seen. */
public final class SmallGroups {

    private SmallGroups() { }

    /**
     * Those under the minimum, and then the next smallest until the hidden ones together reach it; else the total less what is
     * shown would give a small one away. Of two that are as large, the one that stands first is hidden first.
     */
    public static <T> Set<T> hidden(Map<T, Integer> sizes, int minimum) {
        var hidden = new HashSet<T>();
        var together = 0;
        for (var next : sizes.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
            if (next.getValue() >= minimum && (hidden.isEmpty() || together >= minimum)) break;
            hidden.add(next.getKey());
            together += next.getValue();
        }
        return hidden;
    }
}
