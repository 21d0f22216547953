package org.bellwether.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.bellwether.platform.paging.Chunks;

import jakarta.persistence.EntityManager;

/** Compares the organisation of one day as it is with how it would be: who would work elsewhere, who under somebody else. */
final class OrgComparison {

    private final EntityManager entities;
    private final Persons persons;
    private final LocalDate day;

    OrgComparison(EntityManager entities, Persons persons, LocalDate day) {
        this.entities = entities;
        this.persons = persons;
        this.day = day;
    }

    /**
     * Somebody would have another manager.
     *
     * @param active whether they count among the manager's people
     */
    record Managed(PersonId person, PersonId before, PersonId after, boolean active) { }

    /** Who would have another manager, by name. */
    List<Managed> managed(OrgTree before, OrgTree after, OrgChange change) {
        var touched = before.all().stream().map(OrgNode::id).filter(unit -> !before.heads(unit).equals(after.heads(then(unit, change)))).toList();
        var changed = new ArrayList<Managed>();
        for (var some : Chunks.of(touched)) {
            for (var row : people(some)) {
                var person = (PersonId) row[0];
                var unit = (OrgUnitId) row[1];
                var managed = new Managed(person, before.managerOf(person, unit), after.managerOf(person, then(unit, change)), row[2] == PersonStatus.ACTIVE);
                if (!Objects.equals(managed.before(), managed.after())) changed.add(managed);
            }
        }
        return changed;
    }

    OrgImpact impact(long moved, List<Managed> changed, List<OrgFollow> follows) { return new OrgImpact(moved, changed.size(), named(changed.stream().limit(OrgImpact.NAMED).toList()), follows); }

    /** Where those who work in that unit work when the change has been made. */
    static OrgUnitId then(OrgUnitId unit, OrgChange change) { return change instanceof OrgChange.Merge merge && merge.unit().equals(unit) ? merge.into() : unit; }

    /** Those who have no manager of their own choosing. */
    private List<Object[]> people(List<OrgUnitId> units) {
        return entities.createQuery("select j.person, j.unit, p.status from Employment j join Person p on p.id = j.person where j.main = true and j.manager is null and j.unit in :units and " + Organisation.ON + " order by p.fullName", Object[].class)
            .setParameter("units", units).setParameter("day", day).getResultList();
    }

    long moved(OrgChange change) {
        if (!(change instanceof OrgChange.Merge merge)) return 0;
        return entities.createQuery("select count(distinct j.person) from Employment j where j.unit = :unit and " + Organisation.ON, Long.class).setParameter("unit", merge.unit()).setParameter("day", day).getSingleResult();
    }

    private List<ManagerChange> named(List<Managed> changed) {
        var cards = persons.cards(changed.stream().flatMap(one -> Stream.of(one.person(), one.before(), one.after())).filter(Objects::nonNull).distinct().toList());
        return changed.stream().map(one -> new ManagerChange(cards.get(one.person()).name(), name(cards.get(one.before())), name(cards.get(one.after())))).toList();
    }

    private static String name(PersonCard card) { return card == null ? null : card.name(); }
}
