package org.bellwether.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Trail;
import org.bellwether.platform.security.HomeKey;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The second factor at sign-in: an authenticator app or what another way in adds to it, and codes for the day on which it is lost. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class SecondFactors {

    @PersistenceContext EntityManager entities;
    @Inject HomeKey key;
    @Inject AccountMail mail;
    @Inject Caller caller;
    @Inject OpenSessions sessions;
    @Inject Clock clock;
    @Inject Trail trail;
    @Inject RecoveryCodes recovery;
    @Inject @Any Instance<WaysIn> ways;
    @Inject Event<SecondFactorRemoved> removals;

    /** Since when the caller's app is asked for at sign-in; empty if it is not. */
    public Optional<Instant> since() { return find(caller.person()).filter(SecondFactor::confirmed).map(SecondFactor::confirmedAt); }

    /** How many of the caller's recovery codes are left. */
    public long codesLeft() { return recovery.left(caller.person()); }

    /**
     * New recovery codes in place of all that were there.
     *
     * @param code as in {@link #accepts}: an open browser alone must not be enough
     * @return none if the code is refused, which counts as a try
     */
    public List<String> renewCodes(String code) {
        if (since().isEmpty()) throw new NotFound("people.second-factor.none");
        return accepts(caller.person(), code) ? recovery.fresh(caller.person()) : List.of();
    }

    /**
     * Turns the caller's app off; their other sessions end.
     *
     * @param code as in {@link #accepts}
     * @return whether it was accepted; a refusal counts as a try
     */
    public boolean remove(String code) {
        var accepted = accepts(caller.person(), code);
        if (accepted) {
            remove(caller.person());
            sessions.endAll(caller.person(), caller.sitting()); // Whoever has the phone may be in with it.
        }
        return accepted;
    }

    /** Turns off all that is asked of somebody who has lost it and the codes as well; they sign in with the password alone. */
    @RolesAllowed({Role.HR, Role.ADMINISTRATOR})
    public void removeOf(PersonId person) {
        if (person.equals(caller.person())) throw new RuleViolation("people.account.own");
        if (Administrators.includes(entities, person) && !caller.has(Role.ADMINISTRATOR)) throw new Forbidden("people.account.administrators");
        removals.fire(new SecondFactorRemoved(person));
        remove(person);
        sessions.endAll(person, null); // Whoever has what was lost may be in with it.
    }

    /** Whether more than the password is asked of that person: a code of an app, or what another way in knows of them. */
    @PermitAll
    public boolean asked(PersonId person) { return hasApp(person) || ways.stream().anyMatch(way -> way.asks(person)); }

    /** Whether that person has an app. */
    @PermitAll
    public boolean hasApp(PersonId person) { return find(person).filter(SecondFactor::confirmed).isPresent(); }

    /** Whether that person has a code to type, of an app or for recovery. */
    @PermitAll
    public boolean takesCodes(PersonId person) { return hasApp(person) || recovery.left(person) > 0; }

    /** Whether the code is one of that person's app, not used before, or a recovery code, which is spent with that. */
    @PermitAll
    public boolean accepts(PersonId person, String code) {
        var factor = entities.find(SecondFactor.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        var app = factor != null && factor.confirmed();
        if (!app && !takesCodes(person)) return false;
        var accepted = code != null && (app ? factor.open(now) && right(person, code, factor, now) : RecoveryCodes.looksLikeOne(code) && recovery.spend(person, code, now));
        if (!accepted) trail.signInFailed(person.value());
        return accepted;
    }

    /** Where nothing is asked of that person any more, there is nothing to recover either. */
    @PermitAll
    public void forgetCodesWhereNothingIsAsked(PersonId person) {
        if (!asked(person)) recovery.forget(person);
    }

    private boolean right(PersonId person, String code, SecondFactor factor, Instant now) {
        if (!RecoveryCodes.looksLikeOne(code)) return factor.accepts(key.open(factor.sealedSecret()), code, now);
        var spent = recovery.spend(person, code, now);
        if (spent) factor.hit();
        else factor.missed(now);
        return spent;
    }

    private void remove(PersonId person) {
        find(person).ifPresent(factor -> {
            if (factor.confirmed()) mail.tells(entities.find(Person.class, person.value()), "people.mail.second-factor-off");
            entities.remove(factor);
        });
        entities.flush();
        forgetCodesWhereNothingIsAsked(person);
    }

    private Optional<SecondFactor> find(PersonId person) { return Optional.ofNullable(entities.find(SecondFactor.class, person.value())); }
}
