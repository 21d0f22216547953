package org.bellwether.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.bellwether.platform.paging.Chunks;

import jakarta.persistence.EntityManager;

/** Finds whom a change touches, and where they work before it and after. */
final class OrgPlans {

    private final EntityManager entities;
    private final LocalDate day;

    OrgPlans(EntityManager entities, LocalDate day) {
        this.entities = entities;
        this.day = day;
    }

    /** Of a change of units: whoever works in a unit that stands under others then, and whoever gets or loses people. */
    OrgPlan of(OrgTree before, OrgTree after, OrgChange change, List<OrgComparison.Managed> managed) {
        var units = before.all().stream().map(OrgNode::id).filter(unit -> !way(before, unit).equals(way(after, OrgComparison.then(unit, change)))).toList();
        var people = new LinkedHashSet<>(managers(managed));
        for (var some : Chunks.of(units)) {
            people.addAll(entities.createQuery("select distinct j.person from Employment j where j.unit in :units and " + Organisation.ON, PersonId.class).setParameter("units", some).setParameter("day", day).getResultList());
        }
        var places = places(people);
        var then = new HashMap<PersonId, List<OrgPlace>>();
        places.forEach((person, jobs) -> then.put(person, jobs.stream().map(job -> job.in(OrgComparison.then(job.unit(), change), day)).toList()));
        return plan(people, new OrgTree[] {before, after}, places, then, managed);
    }

    /** Of another job of that person, whose jobs would be these then. */
    OrgPlan of(OrgTree tree, PersonId person, List<OrgPlace> then, List<OrgComparison.Managed> managed) {
        var people = new LinkedHashSet<>(managers(managed));
        people.add(person);
        var places = places(people);
        var after = new HashMap<>(places);
        after.put(person, then);
        return plan(people, new OrgTree[] {tree, tree}, places, after, managed);
    }

    private OrgPlan plan(Set<PersonId> people, OrgTree[] trees, Map<PersonId, List<OrgPlace>> before, Map<PersonId, List<OrgPlace>> after, List<OrgComparison.Managed> managed) {
        var reports = reports(people);
        var then = new HashMap<>(reports);
        managed.stream().filter(OrgComparison.Managed::active).forEach(one -> {
            if (one.before() != null) then.merge(one.before(), -1L, Long::sum);
            if (one.after() != null) then.merge(one.after(), 1L, Long::sum);
        });
        return new OrgPlan(day, people, new OrgView(trees[0], before, reports), new OrgView(trees[1], after, then));
    }

    private static List<OrgUnitId> way(OrgTree tree, OrgUnitId unit) { return tree.upwards(unit).stream().map(OrgNode::id).toList(); }

    private static Set<PersonId> managers(List<OrgComparison.Managed> managed) {
        var managers = new LinkedHashSet<PersonId>();
        managed.stream().flatMap(one -> Stream.of(one.before(), one.after())).filter(Objects::nonNull).forEach(managers::add);
        return managers;
    }

    private Map<PersonId, List<OrgPlace>> places(Collection<PersonId> people) {
        var places = new HashMap<PersonId, List<OrgPlace>>();
        for (var some : Chunks.of(people)) {
            places.putAll(entities.createQuery("select j from Employment j where j.person in :people and " + Organisation.ON, Employment.class).setParameter("people", some).setParameter("day", day)
                .getResultStream().collect(groupingBy(Employment::person, mapping(OrgPlace::of, toList()))));
        }
        return places;
    }

    /** As many as report to each of them today. */
    private Map<PersonId, Long> reports(Collection<PersonId> people) {
        var reports = new HashMap<PersonId, Long>();
        for (var some : Chunks.of(people)) {
            entities.createQuery("select l.manager, count(l) from ReportingLine l join Person r on r.id = l.person where r.status = org.bellwether.people.PersonStatus.ACTIVE and l.manager in :people group by l.manager", Object[].class)
                .setParameter("people", some).getResultList().forEach(row -> reports.put((PersonId) row[0], (Long) row[1]));
        }
        return reports;
    }
}
