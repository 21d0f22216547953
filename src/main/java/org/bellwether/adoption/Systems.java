package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceMembers;
import org.bellwether.audience.Audiences;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The business systems whose adoption is measured. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class Systems {

    /** The plan of a department that nobody planned for: nine in ten people, half of them after six weeks. */
    static final SCurve COMMON = new SCurve(0.9, 6, 0.5);
    private static final int LONGEST_NAME = 120;

    @PersistenceContext EntityManager entities;
    @Inject OrgUnits units;
    @Inject Audiences audiences;
    @Inject AudienceMembers members;
    @Inject EnterpriseDay days;

    public List<SystemRow> all() {
        return entities.createQuery("select s from BusinessSystem s order by s.nameEn, s.id", BusinessSystem.class).getResultStream().map(BusinessSystem::row).toList();
    }

    /** The system that stands first in the list; nothing where none was named yet. */
    public Optional<SystemRow> first() { return all().stream().findFirst(); }

    /** @throws NotFound if there is no such system */
    public SystemRow find(BusinessSystemId id) {
        var system = entities.find(BusinessSystem.class, id.value());
        if (system == null) throw new NotFound("adoption.system.unknown", id);
        return system.row();
    }

    /**
     * Names a system that all departments began to work with on that day, each with the common plan.
     *
     * @param audience who is to use it; null for everyone in them
     */
    @RolesAllowed({Role.CIO, Role.ADMINISTRATOR})
    public BusinessSystemId open(String name, LocalDate liveOn, AudienceId audience) {
        var plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) throw new RuleViolation("adoption.system.name", LONGEST_NAME);
        if (liveOn == null || liveOn.isAfter(days.today())) throw new RuleViolation("adoption.system.live");
        var departments = units.departments();
        if (audience != null) audiences.requireUsable(audience);
        var headcount = audience == null ? departments.stream().mapToLong(unit -> unit.headcount()).sum() : members.of(audience).size();
        var id = BusinessSystemId.fresh();
        var system = new BusinessSystem(id, id.toString().toLowerCase(Locale.ROOT), new Localized(plain, null), Math.toIntExact(headcount), null);
        system.isFor(audience);
        entities.persist(system);
        var targets = new ArrayList<Object[]>();
        departments.forEach(unit -> targets.add(target(id, unit.id(), 1, liveOn, COMMON)));
        Sql.insert(entities, TARGET, "", targets);
        return id;
    }

    /**
     * Says who is to use it from now on. Of the weeks that were written before, nothing changes.
     *
     * @param audience null for everyone in the departments that it is planned for
     */
    @RolesAllowed({Role.CIO, Role.ADMINISTRATOR})
    public void isFor(BusinessSystemId id, AudienceId audience) {
        var system = entities.find(BusinessSystem.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (system == null) throw new NotFound("adoption.system.unknown", id);
        if (audience != null) audiences.requireUsable(audience);
        system.isFor(audience);
    }

    static final String TARGET = "insert into adoption_target (id, system_id, department_id, wave, live_on, ceiling, midpoint_weeks, steepness)";

    static Object[] target(BusinessSystemId system, Id department, int wave, LocalDate liveOn, SCurve plan) {
        return new Object[] {Id.mint(), system, department, wave, liveOn, plan.ceiling(), plan.midpointWeeks(), plan.steepness()};
    }
}
