package org.bellwether.people;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bellwether.platform.RuleViolation;

import jakarta.persistence.EntityManager;

/** All org units of one day at once, to walk up and down in memory: a few thousand at most, read in one statement. */
final class OrgTree {

    /** The enterprise itself is the first. Nobody divides one so deep by hand, and each head above somebody has a place in the lines of {@link ReportLines}. */
    static final int MOST_LEVELS = 25;

    private final Map<OrgUnitId, OrgNode> units = new LinkedHashMap<>();
    private final Map<OrgUnitId, List<OrgNode>> children;

    /** @throws RuleViolation if a unit stands under none that is there, or under itself */
    OrgTree(Collection<OrgNode> all) {
        all.stream().sorted(Comparator.comparing(OrgNode::code)).forEach(unit -> units.put(unit.id(), unit));
        children = units.values().stream().filter(unit -> unit.parent() != null).collect(groupingBy(OrgNode::parent));
        check();
    }

    /** As it is today. */
    static OrgTree of(EntityManager entities) {
        return new OrgTree(entities.createQuery("select u from OrgUnit u where u.open = true", OrgUnit.class).getResultStream().map(OrgUnit::node).toList());
    }

    /** As it was, or will be, on that day. */
    static OrgTree on(EntityManager entities, LocalDate day) {
        return new OrgTree(entities.createQuery("""
            select p, u.code from UnitPeriod p join OrgUnit u on u.id = p.unit
            where (p.fromOn is null or p.fromOn <= :day) and (p.untilOn is null or p.untilOn >= :day)""", Object[].class)
            .setParameter("day", day).getResultStream().map(row -> ((UnitPeriod) row[0]).node((String) row[1])).toList());
    }

    private void check() {
        for (var unit : units.values()) if (unit.parent() != null && !units.containsKey(unit.parent())) throw new RuleViolation("people.unit.no-parent", unit.code());
        Depths.circles(parents()).stream().findFirst().ifPresent(unit -> { throw new RuleViolation("people.unit.circle", units.get(unit).code()); });
    }

    /** Under which unit each one stands; null for the root. */
    Map<OrgUnitId, OrgUnitId> parents() {
        var parents = new LinkedHashMap<OrgUnitId, OrgUnitId>();
        units.values().forEach(unit -> parents.put(unit.id(), unit.parent()));
        return parents;
    }

    /** @throws RuleViolation if a unit stands too deep in it that did not before */
    void requireShallow(OrgTree before) {
        Depths.blamed(before.parents(), parents(), MOST_LEVELS).stream().findFirst().ifPresent(unit -> { throw new RuleViolation("people.unit.deep", units.get(unit).code(), MOST_LEVELS); });
    }

    private OrgNode parent(OrgNode unit) { return unit.parent() == null ? null : units.get(unit.parent()); }

    Optional<OrgNode> find(OrgUnitId unit) { return Optional.ofNullable(units.get(unit)); }

    Collection<OrgNode> all() { return units.values(); }

    List<OrgNode> children(OrgUnitId unit) { return children.getOrDefault(unit, List.of()); }

    /** The unit and all below it; empty if it is unknown. */
    Set<OrgUnitId> below(OrgUnitId unit) {
        var found = new HashSet<OrgUnitId>();
        if (units.containsKey(unit)) collect(unit, found);
        return found;
    }

    private void collect(OrgUnitId unit, Set<OrgUnitId> into) {
        var waiting = new ArrayDeque<>(List.of(unit));
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (into.add(next)) children(next).forEach(child -> waiting.push(child.id()));
        }
    }

    /** The unit, the one that it stands under, and so on to the root; empty if it is unknown. */
    List<OrgNode> upwards(OrgUnitId unit) {
        var way = new ArrayList<OrgNode>();
        for (var at = units.get(unit); at != null; at = parent(at)) way.add(at);
        return way;
    }

    /** The unit just below the root that this one is or belongs to; null for the root and for what is unknown. */
    OrgUnitId department(OrgUnitId unit) {
        var way = upwards(unit);
        return way.size() < 2 ? null : way.get(way.size() - 2).id();
    }

    /** Those who head the unit and those above it, the nearest first. */
    List<PersonId> heads(OrgUnitId unit) { return upwards(unit).stream().map(OrgNode::head).filter(Objects::nonNull).distinct().toList(); }

    /** Who manages somebody of that unit: the nearest head who is not they themselves; null for whoever heads it all. */
    PersonId managerOf(PersonId person, OrgUnitId unit) { return heads(unit).stream().filter(head -> !head.equals(person)).findFirst().orElse(null); }

    private record Place(OrgNode unit, OrgUnitId department, int depth) { }

    /** From the root downwards, children behind their parent, with the people of each counted. */
    List<OrgUnitRow> rows(Map<OrgUnitId, Long> directHeadcount) {
        var places = places();
        var headcounts = new HashMap<>(directHeadcount);
        for (var at = places.size() - 1; at > 0; at--) { // What is below a unit comes behind it: from the end, all of it is counted before the unit is.
            var unit = places.get(at).unit();
            if (unit.parent() != null) headcounts.merge(unit.parent(), headcounts.getOrDefault(unit.id(), 0L), Long::sum);
        }
        return places.stream().map(place -> row(place, headcounts.getOrDefault(place.unit().id(), 0L))).toList();
    }

    private static OrgUnitRow row(Place at, long headcount) {
        var unit = at.unit();
        return new OrgUnitRow(unit.id(), unit.parent(), unit.code(), unit.name(), at.department(), unit.head(), at.depth(), headcount);
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        var waiting = new ArrayDeque<Place>();
        units.values().stream().filter(unit -> unit.parent() == null).forEach(root -> waiting.addLast(new Place(root, null, 0)));
        while (!waiting.isEmpty()) {
            var at = waiting.pop();
            places.add(at);
            var below = children(at.unit().id());
            for (var child = below.size() - 1; child >= 0; child--) waiting.push(new Place(below.get(child), at.depth() == 0 ? below.get(child).id() : at.department(), at.depth() + 1));
        }
        return places;
    }

    /** The units that the person heads, and all below them. */
    Set<OrgUnitId> ledBy(PersonId person) {
        var led = new HashSet<OrgUnitId>();
        units.values().stream().filter(unit -> person.equals(unit.head())).forEach(unit -> collect(unit.id(), led));
        return led;
    }

    static Map<OrgUnitId, Long> counts(List<Object[]> rows) {
        var counts = new HashMap<OrgUnitId, Long>();
        rows.forEach(row -> counts.put((OrgUnitId) row[0], (Long) row[1]));
        return counts;
    }
}
