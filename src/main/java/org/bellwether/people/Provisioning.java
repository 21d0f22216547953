package org.bellwether.people;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/**
 * Takes people over from another system of the enterprise, one at a time, under the same rules as HR's file: who has a
 * number is known by it, jobs begin today, whoever has left stays known. Whoever calls has asked whether the system may.
 */
@Stateless
@PermitAll
public class Provisioning {

    private static final int LONGEST_NUMBER = 40;

    @PersistenceContext EntityManager entities;
    @Inject OpenSessions sessions;
    @Inject AccountMail mail;
    @Inject EnterpriseDay days;
    @Inject Event<PeopleChanged> changes;

    /**
     * Takes somebody in. Whoever had left and comes back, under the same number or, without one, the same sign-in name, is the
     * person that they were; what they might do then by a role that was given by hand, they may not any more.
     *
     * @throws RuleViolation if a detail is wrong, or the sign-in name or the number is another one's
     */
    public PersonId add(ProvisionedPerson said) {
        var login = checked(said);
        var back = returning(login, said.number());
        if (back.isPresent()) return back(back.get(), said);
        requireFree(login, said.number(), null);
        var details = said.details();
        var person = new Person(PersonId.fresh(), login, details.name(), null, said.unit(), said.position().strip(), said.site().strip(), details.language(), details.timeZone());
        person.describe(details);
        person.number(said.number());
        if (!said.active()) person.suspendAtSource();
        entities.persist(person);
        written(login);
        entities.persist(new Account(person.id(), false));
        Careers.career(entities, person.id()).take(post(said, person.id()), today()).ifPresent(entities::persist);
        changed(person.id());
        return person.id();
    }

    /** Whom they report to may be another one now, and which audiences they belong to. */
    private void changed(PersonId person) {
        changes.fire(PeopleChanged.of(person, new ReportingWriter(entities, today(), OrgTree.of(entities)).write(person)));
    }

    /** Another one may have taken the name since it was looked for. */
    private void written(String login) {
        try {
            entities.flush();
        } catch (PersistenceException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) if (cause instanceof SQLIntegrityConstraintViolationException) throw new RuleViolation("people.person.login-taken", login);
            throw failed;
        }
    }

    private Optional<Person> returning(String login, String number) {
        return entities.createQuery("select p from Person p where p.status = :ended and (p.number = :number or p.login = :login and (p.number is null or :number = ''))", Person.class)
            .setParameter("ended", PersonStatus.ENDED).setParameter("number", number == null ? "" : number).setParameter("login", login).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(2).getResultStream().reduce((one, other) -> one.number() == null ? other : one);
    }

    private PersonId back(Person person, ProvisionedPerson said) {
        var career = Careers.career(entities, person.id());
        Administrators.takeRoles(entities, person.id());
        person.reinstate();
        career.goOn(today());
        career.take(post(said, person.id()), today()).ifPresent(entities::persist);
        change(person, career, said);
        return person.id();
    }

    /**
     * Somebody is so from now on; suspended, they are out at once, wherever they are signed in. Whom HR or an administrator has
     * suspended, no other system brings back.
     *
     * @throws RuleViolation as {@link #add}, and if nobody could administer the installation any more
     */
    public void change(PersonId id, ProvisionedPerson said) { change(held(id), Careers.career(entities, id), said); }

    private void change(Person person, Career career, ProvisionedPerson said) {
        var login = checked(said);
        requireFree(login, said.number(), person.id());
        var stays = person.status() == PersonStatus.ACTIVE;
        if (stays && !said.active()) Administrators.requireAnother(entities, person.id());
        if (moves(person, career, said)) career.take(post(said, person.id()), today()).ifPresent(entities::persist); // First: it looks things up, and what is half changed would be written.
        person.works(said.unit(), said.position().strip(), said.site().strip());
        var before = person.details();
        var named = person.login();
        if (before.movesTo(said.details().email())) PasswordLink.withdraw(entities, person.id());
        person.describe(said.details());
        person.number(said.number());
        person.rename(login);
        if (stays && !said.active()) person.suspendAtSource();
        if (person.suspendedAtSource() && said.active()) person.reinstate();
        written(login);
        if (before.movesTo(person.details().email())) mail.tellsAt(before.email(), person, "people.mail.address-changed");
        if (!named.equals(person.login())) mail.tellsAt(before.email(), person, "people.mail.login-changed", person.login());
        if (!said.active()) sessions.endAll(person.id(), null);
        changed(person.id());
    }

    /** Whoever stays what they are keeps their jobs as they are, also where the unit was closed meanwhile or the job has not begun. */
    private boolean moves(Person person, Career career, ProvisionedPerson said) {
        var manager = career.main(today()).map(job -> job.post().manager()).orElse(null);
        return !person.worksAs(said.unit(), said.position().strip(), said.site().strip()) || !Objects.equals(manager, said.manager());
    }

    /** Somebody has left the enterprise; what is known of them stays. */
    public void end(PersonId id) {
        Administrators.requireAnother(entities, id);
        held(id).end(today());
        Careers.career(entities, id).leave(today()).forEach(entities::remove);
        sessions.endAll(id, null);
        changed(id);
    }

    /**
     * Nobody else changes that person before the transaction ends.
     *
     * @throws NotFound if there is no such person, or they have left
     */
    public void hold(PersonId id) { held(id); }

    /** Whether that person administers the installation. */
    public boolean administrates(PersonId id) { return Administrators.includes(entities, id); }

    private Person held(PersonId id) {
        var person = entities.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (person == null || person.status() == PersonStatus.ENDED) throw new NotFound("people.person.unknown", id);
        return person;
    }

    private static String checked(ProvisionedPerson said) {
        said.details().check();
        new EmploymentDetails(said.unit(), said.position(), said.site(), null).check();
        if (said.number() != null && said.number().length() > LONGEST_NUMBER) throw new RuleViolation("people.import.line.long-number", LONGEST_NUMBER);
        return PersonDetails.signInName(said.login());
    }

    private void requireFree(String login, String number, PersonId of) {
        if (others("select count(p) from Person p where p.login = :text and p.id <> :of", login, of)) throw new RuleViolation("people.person.login-taken", login);
        if (number != null && others("select count(p) from Person p where p.number = :text and p.id <> :of", number, of)) throw new RuleViolation("people.person.number-taken", number);
    }

    private boolean others(String query, String text, PersonId of) {
        return entities.createQuery(query, Long.class).setParameter("text", text).setParameter("of", of == null ? 0L : of.value()).getSingleResult() > 0;
    }

    private Post post(ProvisionedPerson said, PersonId person) {
        if (person.equals(said.manager())) throw new RuleViolation("people.job.own-manager");
        ManagerLines.requireFit(entities, person, said.manager(), today());
        if (OrgTree.on(entities, today()).find(said.unit()).isEmpty()) throw new RuleViolation("people.job.unit-closed", today());
        return new Posts(entities).of(said.unit(), said.position(), said.site(), said.details().timeZone(), said.manager());
    }

    private LocalDate today() { return days.today(); }
}
