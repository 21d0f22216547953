package org.bellwether.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How deep things stand below each other, each under one other. All of it walks each way once, however deep. */
final class Depths {

    private Depths() { }

    /**
     * How many levels down each one is, 1 for what stands under nothing that is there. Where things stand under each other in
     * a circle, one of them counts as the first.
     *
     * @param above under what each one stands; null for nothing
     */
    static <K> Map<K, Integer> levels(Map<K, K> above) {
        var levels = new HashMap<K, Integer>();
        for (var one : above.keySet()) {
            var way = new ArrayList<K>();
            var walked = new HashSet<K>();
            var at = one;
            while (at != null && above.containsKey(at) && !levels.containsKey(at) && walked.add(at)) {
                way.add(at);
                at = above.get(at);
            }
            var level = at == null ? 0 : levels.getOrDefault(at, 0);
            for (var place = way.size() - 1; place >= 0; place--) levels.put(way.get(place), ++level);
        }
        return levels;
    }

    /** Those that stand in a circle, not those that only stand below one. */
    static <K> Set<K> circles(Map<K, K> above) {
        var circles = new LinkedHashSet<K>();
        var walked = new HashSet<K>();
        for (var one : above.keySet()) {
            var way = new LinkedHashSet<K>();
            var at = one;
            while (at != null && !walked.contains(at) && way.add(at)) at = above.get(at);
            var first = at;
            if (at != null && !walked.contains(at)) way.stream().dropWhile(some -> !some.equals(first)).forEach(circles::add);
            walked.addAll(way);
        }
        return circles;
    }

    /**
     * What was put in another place, or is new, and is why something stands more than so many levels down that did not stand
     * so deep before. What has stood too deep since before may stay, and rise.
     *
     * @param before as {@link #levels}
     * @param after  as {@link #levels}
     */
    static <K> Set<K> blamed(Map<K, K> before, Map<K, K> after, int most) {
        var then = levels(after);
        if (then.values().stream().noneMatch(level -> level > most)) return Set.of();
        var earlier = levels(before);
        var blamed = new LinkedHashSet<K>();
        var walked = new HashSet<K>();
        for (var one : after.keySet()) {
            if (then.get(one) <= Math.max(most, earlier.getOrDefault(one, 0))) continue;
            var at = one;
            while (at != null && before.containsKey(at) && Objects.equals(before.get(at), after.get(at)) && walked.add(at)) at = after.get(at);
            if (at != null && walked.add(at)) blamed.add(at);
        }
        return blamed;
    }
}
