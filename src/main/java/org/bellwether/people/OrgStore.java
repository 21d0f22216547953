package org.bellwether.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;

import jakarta.persistence.EntityManager;

/** How the organisation through time is read from its tables, and written back after changes. */
final class OrgStore {

    private OrgStore() { }

    /** All units on all days. */
    static OrgHistory load(EntityManager entities) {
        var rows = entities.createQuery("select u.id, u.code, p from OrgUnit u left join UnitPeriod p on p.unit = u.id", Object[].class).getResultList();
        var periods = rows.stream().filter(row -> row[2] != null).collect(groupingBy(row -> row[0], mapping(row -> (UnitPeriod) row[2], toList())));
        return new OrgHistory(rows.stream().map(row -> List.of(row[0], row[1])).distinct().map(row -> new UnitHistory(new OrgUnitId((Long) row.get(0)), (String) row.get(1), periods.getOrDefault(row.get(0), List.of()))).toList());
    }

    /** As {@link #load}, to be tried on: what is done to it is not written. */
    static OrgHistory apart(EntityManager entities) {
        var history = load(entities);
        history.units().forEach(unit -> unit.periods().forEach(entities::detach));
        return history;
    }

    /** Keeps what came into being by these changes, and forgets what will never come. */
    static void keep(EntityManager entities, OrgHistory history, List<OrgChange> changes) {
        for (var change : changes) if (change instanceof OrgChange.Open open) entities.persist(new OrgUnit(open.unit(), null, open.code(), open.name().en(), open.name().zh()));
        entities.flush();
        history.made().forEach(entities::persist);
        history.gone().forEach(entities::remove);
    }
}
