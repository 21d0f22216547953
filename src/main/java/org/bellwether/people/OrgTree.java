package org.bellwether.people;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;

/** All org units at once, to walk up and down in memory: a few thousand at most, read in one statement. */
final class OrgTree {

    private final Map<OrgUnitId, OrgUnit> units = new LinkedHashMap<>();
    private final Map<OrgUnitId, List<OrgUnit>> children;

    private OrgTree(List<OrgUnit> all) {
        all.forEach(unit -> units.put(unit.id(), unit));
        children = all.stream().filter(unit -> unit.parent() != null).collect(groupingBy(OrgUnit::parent));
    }

    static OrgTree of(EntityManager entities) {
        return new OrgTree(entities.createQuery("select u from OrgUnit u order by u.code", OrgUnit.class).getResultList());
    }

    /** The unit and all below it; empty if it is unknown. */
    Set<OrgUnitId> below(OrgUnitId unit) {
        var found = new HashSet<OrgUnitId>();
        if (units.containsKey(unit)) collect(unit, found);
        return found;
    }

    private void collect(OrgUnitId unit, Set<OrgUnitId> into) {
        if (!into.add(unit)) return;
        children.getOrDefault(unit, List.of()).forEach(child -> collect(child.id(), into));
    }

    /** From the root downwards, children behind their parent, with the people of each counted. */
    List<OrgUnitRow> rows(Map<OrgUnitId, Long> directHeadcount) {
        var rows = new ArrayList<OrgUnitRow>();
        units.values().stream().filter(unit -> unit.parent() == null).forEach(root -> add(root, 0, directHeadcount, rows));
        return rows;
    }

    private void add(OrgUnit unit, int depth, Map<OrgUnitId, Long> direct, List<OrgUnitRow> rows) {
        var headcount = below(unit.id()).stream().mapToLong(id -> direct.getOrDefault(id, 0L)).sum();
        rows.add(new OrgUnitRow(unit.id(), unit.parent(), unit.code(), unit.name(), unit.department(), unit.head(), depth, headcount));
        children.getOrDefault(unit.id(), List.of()).forEach(child -> add(child, depth + 1, direct, rows));
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
