package org.bellwether.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who stands in for whom: managers name their deputies themselves. Deputies have none. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Deputies {

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Event<SessionsEnded> changed;

    /** Refuses whoever has nobody to be stood in for. */
    @RolesAllowed(Role.MANAGER)
    public void requireManager() { }

    /** Who stands in for the caller, now or later, the earliest first. */
    @RolesAllowed(Role.MANAGER)
    public List<DeputyRow> mine() { return rows("d.manager = :me", "d.deputy"); }

    /** For whom the caller stands in, now or later. */
    public List<DeputyRow> others() { return rows("d.deputy = :me", "d.manager"); }

    private List<DeputyRow> rows(String which, String other) {
        var today = today();
        return entities.createQuery("select d, p.fullName from Deputy d join Person p on p.id = " + other + " where " + which + " and d.endedAt is null and d.untilOn >= :today order by d.fromOn, d.id", Object[].class)
            .setParameter("me", caller.person()).setParameter("today", today).getResultStream()
            .map(row -> new DeputyRow(((Deputy) row[0]).id(), (String) row[1], ((Deputy) row[0]).fromOn(), ((Deputy) row[0]).untilOn(), !((Deputy) row[0]).fromOn().isAfter(today))).toList();
    }

    /**
     * Names a deputy for the caller's own people.
     *
     * @param login the sign-in name of whoever stands in
     * @throws RuleViolation if nobody active has that name, or it cannot be for these days
     */
    @RolesAllowed(Role.MANAGER)
    public DeputyId appoint(String login, LocalDate from, LocalDate until) {
        if (!leadsThemselves()) throw new RuleViolation("people.deputy.no-people");
        var name = login == null ? "" : login.strip();
        var found = persons.byLogins(List.of(name)).values().stream().findFirst().orElseThrow(() -> new RuleViolation("people.deputy.unknown", name));
        if (entities.find(Person.class, found.value()).status() != PersonStatus.ACTIVE) throw new RuleViolation("people.deputy.unknown", name);
        var deputy = new Deputy(caller.person(), found, from, until, clock.instant(), today());
        if (overlaps(deputy)) throw new RuleViolation("people.deputy.twice");
        entities.persist(deputy);
        changed.fire(new SessionsEnded(found)); // What they may do is asked anew.
        return deputy.id();
    }

    private boolean leadsThemselves() {
        return !entities.createQuery("select l.person from ReportingLine l where l.manager = :me", Long.class).setParameter("me", caller.person()).setMaxResults(1).getResultList().isEmpty();
    }

    private boolean overlaps(Deputy wanted) {
        return entities.createQuery("select count(d) from Deputy d where d.manager = :manager and d.deputy = :deputy and d.endedAt is null and d.fromOn <= :until and d.untilOn >= :from", Long.class)
            .setParameter("manager", wanted.manager()).setParameter("deputy", wanted.deputy()).setParameter("until", wanted.untilOn()).setParameter("from", wanted.fromOn()).getSingleResult() > 0;
    }

    /** Ends it at once. For the manager and for the deputy. */
    public void end(DeputyId id) {
        var deputy = entities.find(Deputy.class, id.value());
        if (deputy == null || !deputy.manager().equals(caller.person()) && !deputy.deputy().equals(caller.person())) throw new NotFound("people.deputy.none", id);
        deputy.end(clock.instant());
        changed.fire(new SessionsEnded(deputy.deputy()));
    }

    private LocalDate today() { return LocalDate.now(clock.withZone(caller.zone())); }
}
