package org.bellwether.people;

import java.time.Clock;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Sets passwords by one-time links. */
@Stateless
@PermitAll
public class Passwords {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject OpenSessions sessions;
    @Inject AccountMail mail;

    /** Makes the account of the first administrator and answers with the token of the link that opens it. */
    public String inviteFirstAdministrator() {
        var unit = new OrgUnit(OrgUnitId.fresh(), null, "ROOT", "Organisation", "组织");
        var person = new Person(PersonId.fresh(), "admin", "Administrator", null, unit.id(), "Administrator", "-", "en", "UTC");
        entities.persist(unit);
        entities.persist(person);
        entities.flush();
        entities.persist(new UnitPeriod(unit.id(), null, null, unit.name(), Period.ALWAYS));
        entities.persist(new Employment(person.id(), new Posts(entities).of(unit.id(), "Administrator", "-", "UTC", null), true, Period.ALWAYS));
        entities.persist(new Account(person.id(), false));
        entities.persist(new AccountRole(person.id(), Role.ADMINISTRATOR));
        return link(person.id());
    }

    /** A new link for the only administrator who never set a password, after a first start that was not followed up. */
    public String renewFirstInvitation() {
        var person = entities.createQuery("select r.person from AccountRole r join Account a on a.person = r.person where r.role = :role and a.passwordHash is null", Long.class)
            .setParameter("role", Role.ADMINISTRATOR).setMaxResults(1).getResultStream().findFirst();
        return person.map(id -> link(new PersonId(id))).orElse(null);
    }

    /** Whether every administrator still lacks a password. */
    public boolean nobodyAdministersYet() {
        return entities.createQuery("select count(a) from AccountRole r join Account a on a.person = r.person where r.role = :role and (a.passwordHash is not null or a.demo = true)", Long.class)
            .setParameter("role", Role.ADMINISTRATOR).getSingleResult() == 0;
    }

    /**
     * Sets the password of whoever holds the link, and spends the link.
     *
     * @throws RuleViolation if the password is too short, too long or too easy to guess
     * @throws NotFound      if the link is unknown, spent or too old
     */
    public void set(String token, String password) {
        var link = usable(token);
        var person = entities.find(Person.class, link.person().value());
        if (person.status() != PersonStatus.ACTIVE) throw new NotFound("people.password-link.spent");
        PasswordPolicy.check(entities, password, person);
        link.use(clock.instant());
        entities.find(Account.class, person.id().value()).password(PasswordHash.of(password));
        UseCase.by(person.id().value());
        sessions.endAll(person.id(), null);
        mail.tells(person, "people.mail.password-changed");
    }

    private String link(PersonId person) { return PasswordLink.issue(entities, person, PasswordLink.Purpose.BY_HAND, clock.instant()); }

    private PasswordLink usable(String token) {
        var link = entities.find(PasswordLink.class, Secrets.fingerprint(token == null ? "" : token));
        if (link == null || !link.usable(clock.instant())) throw new NotFound("people.password-link.spent");
        return link;
    }
}
