package org.bellwether.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bellwether.platform.paging.Chunks;
import org.bellwether.platform.persistence.Sql;

import jakarta.persistence.EntityManager;

/** Writes down who reports to whom on a day, for everyone who has not left; of what is as it was, nothing is written. */
final class ReportingWriter {

    private static final String ROWS = "select p.id, p.unit, j.manager from Person p left join Employment j on j.person = p.id and j.main = true and " + Organisation.ON + " where p.status <> :ended";

    private final EntityManager entities;
    private final LocalDate day;
    private final OrgTree tree;
    private final Map<PersonId, OrgUnitId> units = new HashMap<>();
    private final Map<PersonId, PersonId> chosen = new HashMap<>();
    private final Set<PersonId> touched = new HashSet<>();

    /** @param tree the units of that day */
    ReportingWriter(EntityManager entities, LocalDate day, OrgTree tree) {
        this.entities = entities;
        this.day = day;
        this.tree = tree;
    }

    /** @return whose manager is another one now, with both managers */
    Set<PersonId> write() {
        takePen();
        read();
        var managers = new HashMap<PersonId, PersonId>();
        var depths = new HashMap<PersonId, Integer>();
        units.forEach((person, unit) -> {
            managers.put(person, manager(person, unit));
            depths.put(person, tree.upwards(unit).size());
        });
        replace(new ReportLines(managers, depths));
        return touched;
    }

    /** Until the transaction ends nobody else writes lines; what is read from here on, nobody changes behind it. */
    private void takePen() {
        if (Sql.run(entities, "update reporting_pen set taken = taken + 1 where id = 1") == 0) Sql.run(entities, "insert into reporting_pen (id, taken) values (1, 1)");
    }

    /** As {@link #write}, where only this person may work elsewhere, report to somebody else, or have left. */
    Set<PersonId> write(PersonId person) {
        entities.flush();
        takePen();
        if (isAbove(person)) return write();
        alone(person);
        return touched;
    }

    private boolean isAbove(PersonId person) {
        return tree.all().stream().anyMatch(unit -> person.equals(unit.head()))
            || !entities.createQuery("select l.person from ReportingLine l where l.manager = :person", Long.class).setParameter("person", person).setMaxResults(1).getResultList().isEmpty();
    }

    /** To whom nobody reports stands in no circle, and nobody's line goes through them. */
    private void alone(PersonId person) {
        touch(person, entities.createQuery("select l.manager from ReportingLine l where l.person = :id", PersonId.class).setParameter("id", person.value()).getResultStream().filter(Objects::nonNull).findFirst().orElse(null));
        delete(List.of(person.value()));
        var row = entities.createQuery(ROWS + " and p.id = :id", Object[].class).setParameter("day", day).setParameter("ended", PersonStatus.ENDED).setParameter("id", person.value()).getResultStream().findFirst();
        if (row.isEmpty()) return;
        var above = new ArrayList<PersonId>();
        if (row.get()[2] != null) above.add((PersonId) row.get()[2]);
        above.addAll(tree.heads((OrgUnitId) row.get()[1]));
        for (var manager : above) {
            var line = entities.createQuery("select l.line from ReportingLine l where l.person = :manager", String.class).setParameter("manager", manager.value()).getResultStream().findFirst();
            if (manager.equals(person) || line.isEmpty()) continue; // Whoever has no line has left.
            insert(List.<Object[]>of(new Object[] {person, manager, ReportLines.below(line.get(), manager)}));
            touch(person, manager);
            return;
        }
        insert(List.<Object[]>of(new Object[] {person, null, ""}));
    }

    private void touch(PersonId person, PersonId manager) {
        touched.add(person);
        if (manager != null) touched.add(manager);
    }

    private void insert(List<Object[]> rows) { Sql.insert(entities, "insert into reporting_line (person_id, manager_id, report_line)", "", rows); }

    private void read() {
        entities.createQuery(ROWS, Object[].class).setParameter("day", day).setParameter("ended", PersonStatus.ENDED).getResultList().forEach(row -> {
            var person = new PersonId((Long) row[0]);
            units.put(person, (OrgUnitId) row[1]);
            chosen.put(person, (PersonId) row[2]);
        });
    }

    /** Nobody reports to whoever has left. */
    private PersonId manager(PersonId person, OrgUnitId unit) {
        if (chosen.get(person) != null && units.containsKey(chosen.get(person))) return chosen.get(person);
        return tree.heads(unit).stream().filter(head -> !head.equals(person) && units.containsKey(head)).findFirst().orElse(null);
    }

    private record Written(PersonId manager, String line) { }

    private void replace(ReportLines lines) {
        var written = new HashMap<PersonId, Written>();
        entities.createQuery("select l.person, l.manager, l.line from ReportingLine l", Object[].class).getResultList().forEach(row -> written.put(new PersonId((Long) row[0]), new Written((PersonId) row[1], (String) row[2])));
        var gone = new ArrayList<Long>();
        var rows = new ArrayList<Object[]>();
        for (var person : units.keySet()) {
            var known = written.remove(person);
            if (new Written(lines.manager(person), lines.of(person)).equals(known)) continue;
            touch(person, lines.manager(person));
            if (known != null) touch(person, known.manager());
            if (known != null) gone.add(person.value());
            rows.add(new Object[] {person, lines.manager(person), lines.of(person)});
        }
        written.forEach((person, known) -> {
            touch(person, known.manager());
            gone.add(person.value());
        });
        delete(gone);
        insert(rows);
    }

    private void delete(List<Long> people) {
        for (var some : Chunks.of(people)) {
            entities.createQuery("delete from ReportingLine l where l.person in :people").setParameter("people", some).executeUpdate();
        }
    }
}
