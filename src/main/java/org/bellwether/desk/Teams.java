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
import org.bellwether.platform.audit.ReadsPersonalData;
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
    @ReadsPersonalData("team")
    public Team team(OrgUnitId unit) {
        var led = units.ledBy(caller.person());
        if (unit != null && led.stream().noneMatch(row -> row.id().equals(unit))) throw new Forbidden("desk.team.not-yours");
        var chosen = (unit == null ? led : OrgUnitRow.below(led, unit)).stream().map(OrgUnitRow::id).toList();
        var lines = figures.team(chosen);
        var members = persons.in(chosen).stream().filter(person -> !person.id().equals(caller.person())).map(person -> new TeamMember(person, lines.get(person.id())))
            .sorted(Comparator.comparing(TeamMember::isLate).reversed().thenComparing(TeamMember::isClear).thenComparing(Teams::next, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(member -> member.person().name())).toList();
        return new Team(led, members);
    }

    private static LocalDate next(TeamMember member) { return member.line() == null ? null : member.line().nextDue(); }
}
