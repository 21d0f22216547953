package org.bellwether.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.audience.TargetGroup;
import org.bellwether.audience.TargetGroups;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Who is asked, team by team. Somebody who sits above the teams (a head of department, the chief executive) would be a
 * group of one, so they are counted with the largest team below them.
 */
@Dependent
class AskedTeams {

    /** A team with its department and the people who are counted with it. */
    record Team(OrgUnitRow unit, OrgUnitRow department, List<PersonId> people) { }

    @Inject OrgUnits units;
    @Inject Persons persons;
    @Inject TargetGroups groups;

    List<Team> of(TargetGroup group) {
        var tree = units.all();
        var byId = new HashMap<OrgUnitId, OrgUnitRow>();
        tree.forEach(unit -> byId.put(unit.id(), unit));
        Map<OrgUnitId, List<PersonId>> members = new LinkedHashMap<>();
        persons.cards(groups.members(group)).values().stream().sorted(Comparator.comparing(card -> card.id().value()))
            .forEach(card -> members.computeIfAbsent(countedIn(card.unit(), tree), unit -> new ArrayList<>()).add(card.id()));
        return members.entrySet().stream().map(entry -> {
            var unit = byId.get(entry.getKey());
            return new Team(unit, unit.department() == null ? unit : byId.get(unit.department()), entry.getValue());
        }).toList();
    }

    private static OrgUnitId countedIn(OrgUnitId unit, List<OrgUnitRow> tree) {
        return tree.stream().filter(child -> unit.equals(child.parent()) && child.headcount() > 0).max(Comparator.comparingLong(OrgUnitRow::headcount).thenComparing(OrgUnitRow::code))
            .map(child -> countedIn(child.id(), tree)).orElse(unit);
    }
}
