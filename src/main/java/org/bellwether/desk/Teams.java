package org.bellwether.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.bellwether.learning.LearningFigures;
import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.Persons;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What a manager's people have to do. Each manager sees those in the units they head and in all below. */
@Stateless
@RolesAllowed(Role.MANAGER)
public class Teams {

    @Inject OrgUnits units;
    @Inject Persons persons;
    @Inject LearningFigures figures;
    @Inject Caller caller;

    /**
     * The people of one of the caller's units with those below it, or of all of them.
     *
     * @param unit null for all
     * @throws Forbidden if the caller does not lead that unit
     */
    public Team team(OrgUnitId unit) {
        var led = units.ledBy(caller.person());
        if (unit != null && led.stream().noneMatch(row -> row.id().equals(unit))) throw new Forbidden("desk.team.not-yours");
        var ids = (unit == null ? tops(led) : List.of(unit)).stream().flatMap(top -> persons.membersOf(top).stream()).distinct()
            .filter(person -> !person.equals(caller.person())).toList();
        var cards = persons.cards(ids);
        var lines = figures.team(ids);
        var members = ids.stream().map(id -> new TeamMember(cards.get(id), lines.get(id)))
            .sorted(Comparator.comparing(TeamMember::isLate).reversed().thenComparing(TeamMember::isClear).thenComparing(Teams::next, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(member -> member.person().name())).toList();
        return new Team(led, members);
    }

    private static LocalDate next(TeamMember member) { return member.line() == null ? null : member.line().nextDue(); }

    /** Those that are not below another one: their members include everybody. */
    private static List<OrgUnitId> tops(List<OrgUnitRow> led) {
        var all = led.stream().map(OrgUnitRow::id).toList();
        return led.stream().filter(row -> row.parent() == null || !all.contains(row.parent())).map(OrgUnitRow::id).toList();
    }
}
