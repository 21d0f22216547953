package org.bellwether.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.text.Localized;

/** A drawn organisation in which some answered, and everything that the heat map would show of it. */
final class SurveyWorld {

    private static final Localized NAME = new Localized("unit", null);

    private final Map<OrgUnitId, Integer> sizes = new HashMap<>();
    private final List<Snapshot.Team> teams = new ArrayList<>();
    private final Map<String, List<Distribution>> results = new HashMap<>();

    SurveyWorld(Random random) {
        var leaves = new ArrayList<Atoms.Leaf<OrgUnitId>>();
        var next = 0L;
        for (var department = 0; department < 1 + random.nextInt(5); department++) {
            var parent = new OrgUnitId(1000 + department);
            for (var team = 0; team < 1 + random.nextInt(4); team++) {
                var leaf = new Atoms.Leaf<>(new OrgUnitId(++next), (Object) parent, random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(20));
                leaves.add(leaf);
                sizes.put(leaf.team(), leaf.n());
            }
        }
        var atomOf = new HashMap<OrgUnitId, String>();
        Atoms.of(leaves, 5).forEach((members, n) -> {
            var code = "atom" + atomOf.size();
            members.forEach(member -> atomOf.put(member, code));
            results.put(code, Instrument.READINESS_1.items().stream().map(item -> drawn(n, random)).toList());
        });
        leaves.forEach(leaf -> teams.add(new Snapshot.Team(leaf.team(), (OrgUnitId) leaf.parent(), NAME, NAME, 20, atomOf.get(leaf.team()))));
    }

    private static Distribution drawn(int n, Random random) {
        var counts = new int[5];
        for (var i = 0; i < n; i++) counts[random.nextInt(5)]++;
        return Distribution.of(counts);
    }

    Map<OrgUnitId, Integer> sizes() { return sizes; }

    Snapshot snapshot() { return new Snapshot(Instrument.READINESS_1, 5, teams, results); }

    /** The counts of an item over all, as they were given. */
    Distribution raw(int item) { return results.values().stream().map(items -> items.get(item - 1)).reduce(Distribution.NONE, Distribution::plus); }

    /** Every group of which a page, a file or the desk shows a share. */
    List<Set<OrgUnitId>> shown() { return groups().stream().filter(group -> snapshot().group(in(group)).isPresent()).toList(); }

    /** Every group of which the single points are shown. */
    List<Set<OrgUnitId>> distributed() {
        return groups().stream().filter(group -> HeatMap.items(snapshot(), java.util.Optional.empty(), Dimension.WILL, in(group)).stream().anyMatch(ItemFigure::isDistributed)).toList();
    }

    private static Predicate<Snapshot.Team> in(Set<OrgUnitId> group) { return team -> group.contains(team.unit()); }

    private List<Set<OrgUnitId>> groups() {
        var groups = new ArrayList<Set<OrgUnitId>>();
        groups.add(new HashSet<>(sizes.keySet()));
        snapshot().departments().keySet().forEach(department -> {
            var members = new HashSet<OrgUnitId>();
            teams.stream().filter(team -> team.department().equals(department)).forEach(team -> members.add(team.unit()));
            groups.add(members);
        });
        sizes.keySet().forEach(team -> groups.add(Set.of(team)));
        return groups;
    }

    @Override public String toString() { return teams + " " + sizes; }
}
