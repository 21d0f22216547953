package org.bellwether.adoption;


import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The groups behind the figures of usage; a person's usage is nobody's business but their own. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class AdoptionTeams {

    @PersistenceContext EntityManager entities;
    @Inject Systems systems;
    @Inject AdoptionFigures figures;
    @Inject OrgUnits units;

    /**
     * The teams whose people the figure counts. A figure that joins usage with learning is always of the last week.
     *
     * @param week       the Monday of the week; null for the last one
     * @param department null for all
     * @throws NotFound if there is no such system, or no figures of that week
     */
    public UsageRows rows(BusinessSystemId system, UsageFigure figure, LocalDate week, OrgUnitId department) {
        var card = systems.find(system);
        var last = figures.lastWeek(system);
        var wanted = week == null || figure.joinsLearning() ? last : week;
        var through = through(system, wanted);
        var members = AdoptionMember.of(entities, system, wanted);
        var names = units.names();
        var groups = new UsageGroups(members, figure.joinsLearning() ? figures.learned(system) : LearningSets.NONE, names);
        var rows = groups.groups(figure, department);
        var spare = figure == UsageFigure.IDLE && department == null ? card.licences() - members.size() : 0;
        var anybody = members.stream().anyMatch(member -> department == null || member.department().equals(department));
        return new UsageRows(figure, wanted, through, wanted.equals(last), rows, spare, anybody && rows.isEmpty());
    }

    private LocalDate through(BusinessSystemId system, LocalDate week) {
        List<LocalDate> found = week == null ? List.of()
            : Sql.list(entities, "select max(through_on) from adoption_snapshot where system_id = ? and week_on = ?", row -> row.getObject(1, LocalDate.class), system, week);
        if (found.isEmpty() || found.get(0) == null) throw new NotFound("adoption.week.unknown", week);
        return found.get(0);
    }
}
