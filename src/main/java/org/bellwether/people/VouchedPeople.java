package org.bellwether.people;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Trail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** People for whom something else than a password of ours vouches. Called by the sign-in itself, before there is a caller. */
@Stateless
@PermitAll
public class VouchedPeople {

    @PersistenceContext EntityManager entities;
    @Inject SecondFactors factors;
    @Inject AddressThrottle addresses;
    @Inject Trail trail;
    @Inject Clock clock;
    @Inject EnterpriseDay days;
    @Inject Event<PeopleChanged> changes;

    /** Whether that network address may try at all. */
    public boolean open(String address) { return addresses.open(address, clock.instant()); }

    /** Who has that mail address: one active person and nobody else. */
    public Optional<PersonId> known(String email) {
        var found = entities.createQuery("select p from Person p where lower(p.email) = :email", Person.class).setParameter("email", email.toLowerCase(Locale.ROOT)).setMaxResults(2).getResultList();
        return found.size() == 1 && found.get(0).status() == PersonStatus.ACTIVE ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    /** Whether somebody has that mail address, here or not any more. */
    public boolean taken(String email) {
        return entities.createQuery("select count(p) from Person p where lower(p.email) = :email or p.login = :email", Long.class).setParameter("email", email.toLowerCase(Locale.ROOT)).getSingleResult() > 0;
    }

    public boolean active(PersonId id) { return Optional.ofNullable(entities.find(Person.class, id.value())).filter(person -> person.status() == PersonStatus.ACTIVE).isPresent(); }

    public boolean administers(PersonId id) { return Administrators.includes(entities, id); }

    /**
     * Takes somebody in whom nobody knows yet, under their mail address.
     *
     * @throws RuleViolation if a detail is wrong, or the unit is not open
     */
    public PersonId takeIn(PersonDetails details, EmploymentDetails job) {
        details.check();
        job.check();
        var unit = entities.find(OrgUnit.class, job.unit().value());
        if (unit == null || !unit.open()) throw new RuleViolation("people.person.no-unit");
        var person = new Person(PersonId.fresh(), PersonDetails.signInName(details.email()), details.name(), null, job.unit(), job.position().strip(), job.site().strip(), details.language(), details.timeZone());
        person.describe(details);
        entities.persist(person);
        entities.flush();
        entities.persist(new Account(person.id(), false));
        entities.persist(new Employment(person.id(), new Posts(entities).of(job.unit(), job.position().strip(), job.site().strip(), details.timeZone(), null), true, new Period(days.today(), null)));
        changes.fire(PeopleChanged.of(person.id(), new ReportingWriter(entities, days.today(), OrgTree.of(entities)).write(person.id())));
        return person.id();
    }

    /**
     * Somebody else vouches for who that is.
     *
     * @return whether their second factor is asked for before they are in
     */
    public boolean vouched(PersonId person) {
        var asked = factors.asked(person);
        if (asked) trail.signInBegun(person.value());
        else entities.find(Account.class, person.value(), LockModeType.PESSIMISTIC_WRITE).signedIn(clock.instant());
        return asked;
    }

    /** Somebody proved who they are by all that could be asked for: they are in. */
    public void proved(PersonId person, String address) {
        var account = entities.find(Account.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
        addresses.succeeded(address, account.failures());
        account.signedIn(clock.instant());
    }

    /** What was said of somebody was not believed; the network address has to wait after many. */
    public void refused(PersonId person, String address) {
        trail.signInFailed(person == null ? null : person.value());
        addresses.failed(address, clock.instant());
    }
}
