package org.bellwether.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.EntityManager;

/** Writes what holds on a day, of the units and of the jobs, to where everything else reads it: the units and the people themselves. */
final class Present {

    private static final int CHUNK = 500;

    private final EntityManager entities;
    private final LocalDate day;

    Present(EntityManager entities, LocalDate day) {
        this.entities = entities;
        this.day = day;
    }

    /** @return who works elsewhere or as something else now, or reports to somebody else, with both managers */
    Set<PersonId> write() {
        entities.flush();
        units();
        var touched = new HashSet<>(people());
        entities.flush();
        touched.addAll(new ReportingWriter(entities, day, OrgTree.on(entities, day)).write());
        return touched;
    }

    private void units() {
        var tree = OrgTree.on(entities, day);
        for (var unit : entities.createQuery("select u from OrgUnit u", OrgUnit.class).getResultList()) {
            tree.find(unit.id()).ifPresentOrElse(node -> unit.become(node, tree.department(unit.id())), unit::close);
        }
    }

    /** Whoever has no main job on that day stays as they were: they have left, or not yet come. */
    private Set<PersonId> people() {
        var moved = new HashSet<PersonId>();
        var rows = entities.createQuery("""
            select p, j.unit, q.title, s.name from Employment j join Person p on p.id = j.person join Position q on q.id = j.position join Site s on s.id = j.site
            where j.main = true and (j.fromOn is null or j.fromOn <= :day) and (j.untilOn is null or j.untilOn >= :day)
            and (p.unit <> j.unit or p.jobTitle <> q.title or p.site <> s.name)""", Object[].class).setParameter("day", day).setMaxResults(CHUNK);
        for (var some = rows.getResultList(); !some.isEmpty(); some = some.size() < CHUNK ? java.util.List.<Object[]>of() : rows.getResultList()) {
            some.forEach(row -> ((Person) row[0]).works((OrgUnitId) row[1], (String) row[2], (String) row[3]));
            some.forEach(row -> moved.add(((Person) row[0]).id()));
            entities.flush();
        }
        return moved;
    }
}
