package org.bellwether.people;

import java.time.LocalDate;
import java.util.Set;

import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Keeps who belongs to the enterprise: takes people in, describes them, shuts them out, lets them go. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
public class Personnel {

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;
    @Inject OpenSessions sessions;
    @Inject AccountMail mail;
    @Inject Careers careers;
    @Inject EnterpriseDay days;
    @Inject Event<SessionsEnded> ended;
    @Inject Event<PeopleChanged> changes;

    /**
     * Takes somebody in, with an account that has no password yet.
     *
     * @param from the first day of their job; in the system they are from now on
     *
     * @throws RuleViolation if the sign-in name is none or taken, or a detail is wrong
     */
    public PersonId add(String login, PersonDetails details, EmploymentDetails job, LocalDate from) {
        details.check();
        job.check();
        var name = PersonDetails.signInName(login);
        if (entities.createQuery("select count(p) from Person p where p.login = :login", Long.class).setParameter("login", name).getSingleResult() > 0) throw new RuleViolation("people.person.login-taken", name);
        requireUnit(job.unit());
        var person = new Person(PersonId.fresh(), name, details.name(), null, job.unit(), job.position().strip(), job.site().strip(), details.language(), details.timeZone());
        person.describe(details);
        entities.persist(person);
        entities.flush();
        entities.persist(new Account(person.id(), false));
        careers.begin(person.id(), job, from);
        return person.id();
    }

    /** Refuses whoever may not keep people, before they fill in a form in vain. */
    public void requireKeeper() { }

    /** @throws NotFound if there is no such person */
    @ReadsPersonalData("person")
    public PersonFile file(PersonId id) {
        var person = find(id);
        var account = entities.find(Account.class, id.value());
        return new PersonFile(id, person.login(), person.number(), person.status(), person.details(), account != null && account.hasPassword(), account == null ? null : account.lastSignIn(), person.erased());
    }

    /** @throws Forbidden if the address of somebody with a role would change, for whom it opens a way in, and no administrator asks */
    public void describe(PersonId id, PersonDetails details) {
        var person = find(id);
        var before = person.details();
        var moves = before.movesTo(details.email());
        if (moves && !caller.has(Role.ADMINISTRATOR) && Administrators.holdRoles(entities, id)) throw new Forbidden("people.account.higher");
        person.describe(details);
        if (moves) PasswordLink.withdraw(entities, id); // What lies in another mailbox opens nothing any more.
        if (moves) mail.tellsAt(before.email(), person, "people.mail.address-changed");
        changes.fire(PeopleChanged.of(id));
    }

    /** Shuts somebody out at once, wherever they are signed in. */
    public void suspend(PersonId id, String reason) {
        requireAnother(id);
        because(reason);
        Administrators.requireAnother(entities, id);
        find(id).suspend();
        shutOut(id);
    }

    /** Somebody who was suspended or had left is back, who had left without the roles that they were given by hand; where they will work is said by another job. */
    public void reinstate(PersonId id, String reason) {
        requireAnother(id);
        because(reason);
        var person = find(id);
        if (person.status() == PersonStatus.ENDED) Administrators.takeRoles(entities, id);
        person.reinstate();
        changes.fire(PeopleChanged.of(id, present()));
        ended.fire(new SessionsEnded(id));
        changes.fire(PeopleChanged.of(id));
    }

    /** Somebody has left the enterprise. */
    public void end(PersonId id, String reason) {
        requireAnother(id);
        because(reason);
        Administrators.requireAnother(entities, id);
        find(id).end(days.today());
        Careers.career(entities, id).leave(days.today()).forEach(entities::remove);
        changes.fire(PeopleChanged.of(id, present()));
        shutOut(id);
    }

    /** Who reports to whom is not as it was. */
    private Set<PersonId> present() { return new Present(entities, days.today()).write(); }

    private void shutOut(PersonId id) {
        sessions.endAll(id, null);
        changes.fire(PeopleChanged.of(id));
    }

    private void requireAnother(PersonId id) { if (id.equals(caller.person())) throw new RuleViolation("people.account.own"); }

    private void requireUnit(OrgUnitId unit) { if (unit == null || entities.find(OrgUnit.class, unit.value()) == null) throw new RuleViolation("people.person.no-unit"); }

    private static void because(String reason) {
        if (reason == null || reason.isBlank()) throw new RuleViolation("people.person.no-reason");
        UseCase.because(reason.strip());
    }

    private Person find(PersonId id) {
        var person = entities.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (person == null) throw new NotFound("people.person.unknown", id);
        return person;
    }
}
