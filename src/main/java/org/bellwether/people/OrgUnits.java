package org.bellwether.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The parts of the enterprise. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class OrgUnits {

    @PersistenceContext EntityManager entities;

    /** The units just below the root, by code. */
    @PermitAll
    public List<OrgUnitRow> departments() { return all().stream().filter(unit -> unit.depth() == 1).toList(); }

    /** Every unit, children behind their parent. */
    @PermitAll
    public List<OrgUnitRow> all() { return OrgTree.of(entities).rows(headcounts()); }

    /**
     * A unit that is there today, or one that was: without a head and people then.
     *
     * @throws NotFound if there never was such a unit
     */
    @PermitAll
    public OrgUnitRow find(OrgUnitId id) { return all().stream().filter(unit -> unit.id().equals(id)).findFirst().orElseGet(() -> closed(id)); }

    private OrgUnitRow closed(OrgUnitId id) {
        var unit = entities.find(OrgUnit.class, id.value());
        if (unit == null) throw new NotFound("people.unit.unknown", id);
        return new OrgUnitRow(id, unit.node().parent(), unit.code(), unit.name(), unit.department(), null, unit.department() == null ? 0 : 1, 0);
    }

    /** What each unit is called, or was when it was closed. */
    @PermitAll
    public Map<OrgUnitId, Localized> names() { return entities.createQuery("select u from OrgUnit u", OrgUnit.class).getResultStream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::name)); }

    /** Every unit of that day, children behind their parent; nobody is counted. */
    @PermitAll
    public List<OrgUnitRow> on(LocalDate day) { return OrgTree.on(entities, day).rows(Map.of()); }

    /** The units that the person heads and all below them, children behind their parent. */
    @PermitAll
    public List<OrgUnitRow> ledBy(PersonId person) {
        var tree = OrgTree.of(entities);
        var led = tree.ledBy(person);
        return led.isEmpty() ? List.of() : tree.rows(headcounts()).stream().filter(unit -> led.contains(unit.id())).toList();
    }

    private Map<OrgUnitId, Long> headcounts() {
        return OrgTree.counts(entities.createQuery("select p.unit, count(p) from Person p where p.status = :active group by p.unit", Object[].class)
            .setParameter("active", PersonStatus.ACTIVE).getResultList());
    }
}
