package org.bellwether.people;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The roles that are given by hand, and the links by which people choose a password. Nobody decides on their own. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class AccountRoles {

    /** Those that can be given; a manager is whoever heads a unit. */
    public static final List<String> GIVEN = List.of(Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.HR, Role.AUDITOR, Role.ADMINISTRATOR);

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Event<SessionsEnded> ended;

    public Set<String> of(PersonId person) {
        return new TreeSet<>(entities.createQuery("select r.role from AccountRole r where r.person = :person", String.class).setParameter("person", person.value()).getResultList());
    }

    /**
     * The person has exactly these roles from now on.
     *
     * @throws RuleViolation if they are the caller's own, if the last administrator would lose that role, or if somebody
     *     would keep the system and audit it
     */
    public void give(PersonId person, Set<String> roles) {
        requireNotOwn(person);
        if (!GIVEN.containsAll(roles)) throw new RuleViolation("people.account.no-role");
        if (roles.contains(Role.AUDITOR) && roles.contains(Role.ADMINISTRATOR)) throw new RuleViolation("people.account.auditor");
        if (!roles.contains(Role.ADMINISTRATOR)) Administrators.requireAnother(entities, person); // Locks them before anybody else: no two wait for each other.
        requireAccount(person);
        var before = of(person);
        before.stream().filter(role -> !roles.contains(role)).forEach(role -> entities.remove(entities.find(AccountRole.class, AccountRole.key(person, role))));
        roles.stream().filter(role -> !before.contains(role)).forEach(role -> entities.persist(new AccountRole(person, role)));
        ended.fire(new SessionsEnded(person));
    }

    /** A link by which the person chooses a password; those given before are worth nothing any more. */
    public String link(PersonId person) {
        requireNotOwn(person);
        requireAccount(person);
        return PasswordLink.issue(entities, person, PasswordLink.Purpose.BY_HAND, clock.instant());
    }

    private void requireNotOwn(PersonId person) { if (person.equals(caller.person())) throw new RuleViolation("people.account.own"); }

    private void requireAccount(PersonId person) {
        if (entities.find(Account.class, person.value(), LockModeType.PESSIMISTIC_WRITE) == null) throw new NotFound("people.person.unknown", person);
    }
}
