package org.bellwether.people;

import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** How the enterprise is divided, on any day: as it was, as it is, as it is planned. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
public class Organisation {

    static final int LONGEST_CODE = 32;
    static final int LONGEST_NAME = 120;

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject Caller caller;
    @Inject Event<PeopleChanged> changes;
    @Inject EnterpriseDay days;
    @Inject OrgFollowing following;

    /** Refuses whoever may not change it, before they fill in a form in vain. */
    public void requireKeeper() { }

    /** Every unit of that day, children behind their parent, with the people who had their main job there. */
    @RolesAllowed({Role.CIO, Role.HR, Role.ADMINISTRATOR})
    public List<OrgUnitRow> on(LocalDate day) {
        return OrgTree.on(entities, day).rows(OrgTree.counts(entities.createQuery("select j.unit, count(j) from Employment j where j.main = true and " + ON + " group by j.unit", Object[].class)
            .setParameter("day", day).getResultList()));
    }

    static final String ON = "(j.fromOn is null or j.fromOn <= :day) and (j.untilOn is null or j.untilOn >= :day)";

    /** How the unit was and will be, the latest first. */
    @RolesAllowed({Role.CIO, Role.HR, Role.ADMINISTRATOR})
    public List<UnitPeriodRow> history(OrgUnitId unit) {
        return entities.createQuery("""
            select p, h.fullName, u from UnitPeriod p left join Person h on h.id = p.head left join OrgUnit u on u.id = p.parent where p.unit = :unit""", Object[].class)
            .setParameter("unit", unit).getResultStream().map(row -> UnitPeriodRow.of((UnitPeriod) row[0], (String) row[1], (OrgUnit) row[2])).sorted(UnitPeriodRow.LATEST_FIRST).toList();
    }

    /**
     * What the change would mean; nothing changes yet.
     *
     * @throws RuleViolation as {@link #apply}
     */
    public OrgImpact preview(OrgChange change, LocalDate day) {
        check(change);
        var history = OrgStore.load(entities);
        history.units().forEach(unit -> unit.periods().forEach(entities::detach)); // What is tried out is not written.
        var before = history.on(day);
        history.apply(change, day);
        requireEmpty(change, day);
        var after = history.on(day);
        var comparison = new OrgComparison(entities, persons, day);
        var managed = comparison.managed(before, after, change);
        requireOthers(managed);
        return comparison.impact(comparison.moved(change), managed, following.of(new OrgPlans(entities, day).of(before, after, change, managed)));
    }

    /**
     * Changes the organisation from that day on.
     *
     * @param reason kept in the trail
     * @throws RuleViolation if it cannot be on that day, would make what is planned for later impossible, or would put people
     *     under the caller, who is no administrator
     */
    public void apply(OrgChange change, LocalDate day, String reason) {
        if (day == null) throw new RuleViolation("people.unit.no-day");
        if (reason != null && !reason.isBlank()) UseCase.because(reason.strip());
        check(change);
        entities.createQuery("select u from OrgUnit u where u.parent is null", OrgUnit.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList(); // One change at a time.
        var history = OrgStore.load(entities);
        var before = history.on(day);
        history.apply(change, day);
        requireEmpty(change, day);
        requireOthers(new OrgComparison(entities, persons, day).managed(before, history.on(day), change));
        OrgStore.keep(entities, history, List.of(change));
        if (change instanceof OrgChange.Merge merge) transfer(merge, day);
        new Present(entities, days.today()).write();
        changes.fire(PeopleChanged.ANYONE);
    }

    private void requireOthers(List<OrgComparison.Managed> managed) {
        var hands = OwnHands.of(entities, caller.person(), caller.has(Role.ADMINISTRATOR));
        managed.forEach(one -> hands.requireNotUnderThem(one.person(), one.after()));
    }

    private void check(OrgChange change) {
        if (change instanceof OrgChange.Open open && (open.code() == null || open.code().isBlank() || open.code().length() > LONGEST_CODE)) throw new RuleViolation("people.unit.no-code", LONGEST_CODE);
        if (change instanceof OrgChange.Open open) check(open.name());
        if (change instanceof OrgChange.Rename rename) check(rename.name());
        if (change instanceof OrgChange.Head head && head.head() != null) persons.card(head.head());
    }

    private static void check(Localized name) {
        if (name != null) Stream.of(name.en(), name.zh()).forEach(PersonDetails::requirePlain);
        if (name == null || name.en() == null || name.en().isBlank() || name.en().length() > LONGEST_NAME || name.zh() != null && name.zh().length() > LONGEST_NAME) throw new RuleViolation("people.unit.no-name", LONGEST_NAME);
    }

    private void requireEmpty(OrgChange change, LocalDate day) {
        if (!(change instanceof OrgChange.Close)) return;
        var people = entities.createQuery("select count(distinct j.person) from Employment j where j.unit = :unit and (j.untilOn is null or j.untilOn >= :day)", Long.class)
            .setParameter("unit", change.unit()).setParameter("day", day).getSingleResult();
        if (people > 0) throw new RuleViolation("people.unit.has-people", people);
    }

    private void transfer(OrgChange.Merge merge, LocalDate day) {
        var jobs = entities.createQuery("select j from Employment j where j.unit = :unit and (j.untilOn is null or j.untilOn >= :day)", Employment.class)
            .setParameter("unit", merge.unit()).setParameter("day", day).getResultList();
        for (var job : jobs) job.transfer(merge.into(), day).ifPresent(entities::persist);
    }
}
