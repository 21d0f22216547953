package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.EntityManager;

/** When a department began to work with a system, and what was planned for it from then on. */
record Target(OrgUnitId department, Localized name, int wave, LocalDate liveOn, SCurve plan) {

    static List<Target> of(EntityManager entities, BusinessSystemId system) {
        return Sql.list(entities, """
            select t.department_id, u.name_en, u.name_zh, t.wave, t.live_on, t.ceiling, t.midpoint_weeks, t.steepness
            from adoption_target t join org_unit u on u.id = t.department_id where t.system_id = ? order by t.live_on, u.code""",
            row -> new Target(new OrgUnitId(row.getLong(1)), new Localized(row.getString(2), row.getString(3)), row.getInt(4), row.getObject(5, LocalDate.class),
                new SCurve(row.getDouble(6), row.getDouble(7), row.getDouble(8))), system);
    }

    boolean liveAt(LocalDate day) { return !liveOn.isAfter(day); }

    /** The planned share of people at the end of that day, 0 to 1. */
    double plannedAt(LocalDate day) { return liveAt(day) ? plan.at((day.toEpochDay() - liveOn.toEpochDay() + 1) / 7.0) : 0; }
}
