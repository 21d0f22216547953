package org.bellwether.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts the answers of a wave into the smallest groups that may ever be looked at. Small teams are put together with their
 * siblings until enough answered; a department that is too small as a whole goes together with the smallest group elsewhere.
 * Every published figure is of a union of atoms, so every sum or difference of published figures is one too, and none can
 * speak of fewer than the minimum.
 */
final class Atoms {

    /** A team, where it belongs, and how many of it answered. */
    record Leaf<T>(T team, Object parent, int n) { }

    private record Group<T>(Set<T> teams, int n) {
        static <T> Group<T> of(List<Leaf<T>> leaves) {
            var teams = new HashSet<T>();
            leaves.forEach(leaf -> teams.add(leaf.team()));
            return new Group<>(teams, leaves.stream().mapToInt(Leaf::n).sum());
        }

        Group<T> with(Group<T> other) {
            var both = new HashSet<>(teams);
            both.addAll(other.teams);
            return new Group<>(both, n + other.n);
        }
    }

    private Atoms() { }

    /** The atoms with their sizes; teams of which nobody answered are in none. Empty if fewer than the minimum answered in all. */
    static <T> Map<Set<T>, Integer> of(List<Leaf<T>> leaves, int minimum) {
        var byParent = new LinkedHashMap<Object, List<Leaf<T>>>();
        leaves.stream().filter(leaf -> leaf.n() > 0).forEach(leaf -> byParent.computeIfAbsent(leaf.parent(), parent -> new ArrayList<>()).add(leaf));
        var atoms = new ArrayList<Group<T>>();
        var left = new ArrayList<Leaf<T>>();
        byParent.values().forEach(siblings -> {
            var within = new ArrayList<Group<T>>();
            siblings.stream().filter(leaf -> leaf.n() >= minimum).forEach(leaf -> within.add(Group.of(List.of(leaf))));
            var small = siblings.stream().filter(leaf -> leaf.n() < minimum).toList();
            if (!settle(within, Group.of(small), minimum)) left.addAll(small);
            atoms.addAll(within);
        });
        settle(atoms, Group.of(left), minimum);
        var sizes = new HashMap<Set<T>, Integer>();
        atoms.forEach(atom -> sizes.put(atom.teams(), atom.n()));
        return sizes;
    }

    /** Makes the rest an atom if it is large enough, else joins it to the smallest; false if there is none to join. */
    private static <T> boolean settle(List<Group<T>> atoms, Group<T> rest, int minimum) {
        if (rest.n() == 0) return true;
        if (rest.n() >= minimum) return atoms.add(rest);
        var smallest = atoms.stream().min(Comparator.comparingInt(Group::n));
        if (smallest.isEmpty()) return false;
        atoms.remove(smallest.get());
        return atoms.add(smallest.get().with(rest));
    }
}
