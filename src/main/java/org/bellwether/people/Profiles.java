package org.bellwether.people;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.PasswordHash;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What people decide for themselves: how they read, and the password that they sign in with. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Profiles {

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;
    @Inject OpenSessions sessions;
    @Inject PresentPassword presents;
    @Inject Event<PeopleChanged> changes;
    @Inject AccountMail mail;

    /** @throws RuleViolation if the language is none of ours, or the time zone is none */
    public void read(String language, String timeZone) {
        entities.find(Person.class, caller.person().value()).read(language, timeZone);
        changes.fire(PeopleChanged.of(caller.person()));
    }

    /** Whether the caller has a password to change. */
    public boolean hasPassword() { return account().hasPassword(); }

    /**
     * Another password, given the present one; every other session ends.
     *
     * @return whether the present one was right; a wrong one counts as at sign-in, and after many they have to wait
     * @throws RuleViolation if the new one is too short, too long or too common
     */
    public boolean changePassword(String present, String wanted) {
        PasswordPolicy.check(entities, wanted, entities.find(Person.class, caller.person().value()));
        var account = account();
        if (!presents.accepts(account, present)) return false;
        account.password(PasswordHash.of(wanted));
        sessions.endAll(caller.person(), caller.sitting());
        mail.tells(entities.find(Person.class, caller.person().value()), "people.mail.password-changed");
        return true;
    }

    private Account account() { return entities.find(Account.class, caller.person().value(), LockModeType.PESSIMISTIC_WRITE); }
}
