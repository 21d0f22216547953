package org.bellwether.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What is asked of people before they change how they come in: an open browser alone must not be enough. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Proofs {

    /** For how long a sign-in is proof enough of whoever has nothing to type. */
    static final Duration FRESH = Duration.ofMinutes(10);

    @PersistenceContext EntityManager entities;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject SecondFactors factors;
    @Inject RecoveryCodes recovery;
    @Inject PresentPassword presents;
    @Inject @Any Instance<WaysIn> ways;

    /** What is asked of the caller: a code of their app, else the password that they sign in with, else a sign-in of this moment. */
    public ProofKind asked() {
        if (factors.hasApp(caller.person())) return ProofKind.CODE;
        return passwordCounts() ? ProofKind.PASSWORD : ProofKind.FRESH;
    }

    /** Where passwords are off, most have forgotten theirs. */
    private boolean passwordCounts() {
        return entities.find(Account.class, caller.person().value()).hasPassword() && (ways.stream().allMatch(WaysIn::passwords) || Administrators.includes(entities, caller.person()));
    }

    /**
     * Whether the caller proves to be who they are; a refusal counts as a try at sign-in.
     *
     * @param given a code or the password, as {@link #asked} says
     */
    public boolean accepts(String given) {
        return switch (asked()) {
            case CODE -> factors.accepts(caller.person(), given);
            case PASSWORD -> presents.accepts(entities.find(Account.class, caller.person().value(), LockModeType.PESSIMISTIC_WRITE), given);
            case FRESH -> signedInJustNow();
        };
    }

    private boolean signedInJustNow() {
        return entities.createQuery("select count(s) from OpenSession s where s.binding = :binding and s.person = :person and s.begunAt >= :since", Long.class)
            .setParameter("binding", caller.sitting()).setParameter("person", caller.person()).setParameter("since", clock.instant().minus(FRESH)).getSingleResult() > 0;
    }

    /**
     * Recovery codes in place of all that were there, for whoever is asked for more than a password.
     *
     * @param given as in {@link #accepts}
     * @return shown this once; none if the proof is refused
     * @throws NotFound if nothing is asked of the caller that could be lost
     */
    public List<String> renewCodes(String given) {
        if (!factors.asked(caller.person())) throw new NotFound("people.second-factor.none");
        return accepts(given) ? recovery.fresh(caller.person()) : List.of();
    }
}
