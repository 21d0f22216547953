package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.persistence.Sql;

import jakarta.persistence.EntityManager;

/** A person who was meant to use a system in a week, where they then belonged and what they did. Never leaves the feature. */
record AdoptionMember(PersonId person, OrgUnitId department, OrgUnitId unit, boolean active, boolean weekly, boolean habitual) {

    static List<AdoptionMember> of(EntityManager entities, BusinessSystemId system, LocalDate week) {
        return Sql.list(entities, "select person_id, department_id, unit_id, active, weekly, habitual from adoption_member where system_id = ? and week_on = ?",
            row -> new AdoptionMember(new PersonId(row.getLong(1)), new OrgUnitId(row.getLong(2)), new OrgUnitId(row.getLong(3)), row.getBoolean(4), row.getBoolean(5), row.getBoolean(6)),
            system, week);
    }
}
