package org.bellwether.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.text.Localized;

/**
 * The counted results of a closed wave, atom by atom. The one gate through which figures leave: it answers only for groups
 * that are unions of whole atoms, and gives distributions only for unions of larger ones.
 *
 * @param results the counts by atom, item by item in the order of the instrument, ratings as they were given
 */
record Snapshot(Instrument instrument, int minimum, List<Team> teams, Map<String, List<Distribution>> results) {

    /** The smallest group of which the single points are shown: in a smaller one they would describe persons. */
    static final int DISTRIBUTION_MINIMUM = 10;

    /** A team as it stood at the opening; without an atom if nobody answered. */
    record Team(OrgUnitId unit, OrgUnitId department, Localized name, Localized departmentName, int invited, String atom) { }

    /** What may be said of a group: how many answered, the counts item by item with the favourable end up. */
    record Group(int n, List<Distribution> items, boolean distributions) { }

    /** The figures of all teams that the choice takes in; empty where they could give a small group away. */
    Optional<Group> group(Predicate<Team> choice) {
        var inside = atoms(choice);
        var n = size(inside);
        if (n < minimum || cutsAny(inside, choice)) return Optional.empty();
        return Optional.of(new Group(n, counts(inside), larger().stream().allMatch(atoms -> inside.containsAll(atoms) || atoms.stream().noneMatch(inside::contains))));
    }

    private Set<String> atoms(Predicate<Team> choice) {
        return teams.stream().filter(choice).map(Team::atom).filter(Objects::nonNull).filter(results::containsKey).collect(toSet());
    }

    private boolean cutsAny(Set<String> inside, Predicate<Team> choice) {
        return teams.stream().anyMatch(team -> team.atom() != null && inside.contains(team.atom()) && !choice.test(team));
    }

    private int size(Set<String> atoms) { return atoms.stream().mapToInt(atom -> results.get(atom).get(0).n()).sum(); }

    private List<Distribution> counts(Set<String> atoms) {
        return instrument.items().stream().map(item -> {
            var counts = atoms.stream().map(atom -> results.get(atom).get(item.number() - 1)).reduce(Distribution.NONE, Distribution::plus);
            return item.reversed() ? counts.reversed() : counts;
        }).toList();
    }

    /** The atoms put together into groups large enough for distributions. */
    private Set<Set<String>> larger() {
        var homes = teams.stream().filter(team -> team.atom() != null).collect(groupingBy(Team::atom, mapping(Team::department, toSet())));
        var leaves = results.keySet().stream().sorted().map(atom -> new Atoms.Leaf<>(atom, home(atom, homes.getOrDefault(atom, Set.of())), size(Set.of(atom)))).toList();
        return Atoms.of(leaves, DISTRIBUTION_MINIMUM).keySet();
    }

    /** The department that holds the whole atom, or the atom itself where it lies across several. */
    private static Object home(String atom, Set<OrgUnitId> departments) { return departments.size() == 1 ? departments.iterator().next() : atom; }

    /** The departments with their names, in the order of their names. */
    Map<OrgUnitId, Localized> departments() {
        return teams.stream().sorted(java.util.Comparator.comparing(team -> team.departmentName().en()))
            .collect(toMap(Team::department, Team::departmentName, (one, same) -> one, java.util.LinkedHashMap::new));
    }

    int invited(Predicate<Team> choice) { return teams.stream().filter(choice).mapToInt(Team::invited).sum(); }
}
