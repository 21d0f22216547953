package org.bellwether.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

/** Who reported to whom on a day, by its jobs and units and the rule of the present day ({@link ReportingWriter}). Three statements. */
final class LinesOfDay {

    private record Held(OrgUnitId unit, String title) { }

    private final OrgTree tree;
    private final Map<PersonId, Held> jobs = new LinkedHashMap<>();
    private final ReportLines lines;
    private final Map<PersonId, Integer> leads = new HashMap<>();

    LinesOfDay(EntityManager entities, LocalDate day) {
        tree = OrgTree.on(entities, day);
        var chosen = new HashMap<PersonId, PersonId>();
        entities.createQuery("select j.person, j.unit, j.manager, q.title from Employment j join Position q on q.id = j.position where j.main = true and " + Organisation.ON + " order by j.person", Object[].class)
            .setParameter("day", day).getResultList().forEach(row -> {
                jobs.put((PersonId) row[0], new Held((OrgUnitId) row[1], (String) row[3]));
                chosen.put((PersonId) row[0], (PersonId) row[2]);
            });
        var managers = new HashMap<PersonId, PersonId>();
        var depths = new HashMap<PersonId, Integer>();
        jobs.forEach((person, job) -> {
            managers.put(person, manager(person, job.unit(), chosen.get(person)));
            depths.put(person, tree.upwards(job.unit()).size());
        });
        lines = new ReportLines(managers, depths);
        jobs.keySet().forEach(person -> { if (lines.manager(person) != null) leads.merge(lines.manager(person), 1, Integer::sum); });
    }

    /** Nobody reports to whoever did not work here. */
    private PersonId manager(PersonId person, OrgUnitId unit, PersonId chosen) {
        if (chosen != null && jobs.containsKey(chosen)) return chosen;
        return tree.heads(unit).stream().filter(head -> !head.equals(person) && jobs.containsKey(head)).findFirst().orElse(null);
    }

    List<Reported> below(PersonId manager) {
        return jobs.keySet().stream().filter(person -> lines.of(person).contains(manager + ".")).map(person -> {
            var job = jobs.get(person);
            return new Reported(person, job.unit(), tree.find(job.unit()).map(OrgNode::name).orElse(null), job.title(), manager.equals(lines.manager(person)), leads.getOrDefault(person, 0));
        }).toList();
    }
}
