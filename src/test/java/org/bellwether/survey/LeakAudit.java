package org.bellwether.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries to work out a small group from published totals by any sum and difference of them. The published groups span a
 * space; a set of teams leaks when it lies in that space and holds fewer people than the minimum.
 */
final class LeakAudit {

    private static final double NOTHING = 1e-9;

    private LeakAudit() { }

    /** A set of teams of fewer people than the minimum that the published groups give away, if there is one. */
    static <T> Optional<Set<T>> leak(List<Set<T>> published, Map<T, Integer> sizes, int minimum) {
        var teams = sizes.keySet().stream().filter(team -> sizes.get(team) > 0).toList();
        var basis = new ArrayList<double[]>();
        published.forEach(group -> add(basis, vector(group, teams)));
        return smallSets(teams, sizes, minimum, 0, List.of(), 0).stream().filter(set -> spanned(basis, vector(set, teams))).findFirst();
    }

    private static <T> List<Set<T>> smallSets(List<T> teams, Map<T, Integer> sizes, int minimum, int from, List<T> chosen, int people) {
        var found = new ArrayList<Set<T>>();
        if (!chosen.isEmpty()) found.add(Set.copyOf(chosen));
        for (var next = from; next < teams.size(); next++) {
            var n = people + sizes.get(teams.get(next));
            if (n >= minimum) continue;
            var more = new ArrayList<>(chosen);
            more.add(teams.get(next));
            found.addAll(smallSets(teams, sizes, minimum, next + 1, more, n));
        }
        return found;
    }

    private static <T> double[] vector(Set<T> group, List<T> teams) { return teams.stream().mapToDouble(team -> group.contains(team) ? 1 : 0).toArray(); }

    private static void add(List<double[]> basis, double[] vector) {
        reduce(basis, vector);
        if (pivot(vector) >= 0) basis.add(vector);
    }

    private static boolean spanned(List<double[]> basis, double[] vector) {
        reduce(basis, vector);
        return pivot(vector) < 0;
    }

    private static void reduce(List<double[]> basis, double[] vector) {
        for (var row : basis) {
            var pivot = pivot(row);
            var factor = vector[pivot] / row[pivot];
            for (var i = 0; i < vector.length; i++) vector[i] -= factor * row[i];
        }
    }

    private static int pivot(double[] vector) {
        for (var i = 0; i < vector.length; i++) if (Math.abs(vector[i]) > NOTHING) return i;
        return -1;
    }
}
