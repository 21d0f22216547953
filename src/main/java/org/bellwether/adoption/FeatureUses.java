package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who does what with the features of a system, by department; from the snapshots. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class FeatureUses {

    @PersistenceContext EntityManager entities;
    @Inject Systems systems;

    /**
     * The departments whose people used the feature in that week.
     *
     * @param week its Monday
     * @throws NotFound if there is no such system or feature
     */
    @ReadsPersonalData("usage")
    public FeatureRows rows(BusinessSystemId system, FeatureId feature, LocalDate week) {
        var card = systems.find(system);
        var name = Sql.list(entities, "select name_en, name_zh from business_feature where id = ? and system_id = ?", row -> new Localized(row.getString(1), row.getString(2)), feature, system)
            .stream().findFirst().orElseThrow(() -> new NotFound("adoption.feature.unknown", feature));
        var all = Sql.list(entities, """
            select u.name_en, u.name_zh, s.people, s.uses from feature_snapshot s join org_unit u on u.id = s.department_id
            where s.system_id = ? and s.feature_id = ? and s.week_on = ? order by u.code""",
            row -> new FeatureUse(List.of(new Localized(row.getString(1), row.getString(2))), row.getInt(3), row.getLong(4)), system, feature, week);
        var shown = SmallTeams.joined(all, FeatureUse::people, FeatureUse::with).stream().sorted(Comparator.comparingInt(FeatureUse::people).reversed()).toList();
        return new FeatureRows(card, name, week, week.plusDays(6), shown, shown.isEmpty() && !all.isEmpty());
    }
}
