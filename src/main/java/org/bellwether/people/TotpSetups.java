package org.bellwether.people;

import java.time.Clock;
import java.util.List;

import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.HomeKey;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** People set up an authenticator app. From then on its codes prove who they are, and so whoever turns it on has to prove that before. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class TotpSetups {

    @PersistenceContext EntityManager entities;
    @Inject HomeKey key;
    @Inject AccountMail mail;
    @Inject Caller caller;
    @Inject OpenSessions sessions;
    @Inject Clock clock;
    @Inject RecoveryCodes recovery;
    @Inject Proofs proofs;

    /**
     * Begins to set up the caller's app; its secret opens nothing before {@link #confirm}.
     *
     * @throws RuleViolation if there is one already
     */
    public TotpSetup begin() {
        var secret = Totp.fresh();
        var sealed = key.seal(secret);
        var present = entities.find(SecondFactor.class, caller.person().value(), LockModeType.PESSIMISTIC_WRITE);
        if (present == null) entities.persist(new SecondFactor(caller.person(), sealed, clock.instant()));
        else present.begin(sealed, clock.instant());
        return TotpSetup.of(caller.card().login(), secret);
    }

    /**
     * Turns the app on, by a first code of it; the caller's other sessions end.
     *
     * @param proof what {@link Proofs#asked} asks for
     * @return recovery codes, shown this once; none if the proof is refused, which counts as a try
     * @throws RuleViolation if the code is wrong
     */
    public List<String> confirm(String code, String proof) {
        var factor = entities.find(SecondFactor.class, caller.person().value(), LockModeType.PESSIMISTIC_WRITE);
        if (factor == null) throw new NotFound("people.second-factor.none");
        if (factor.confirmed()) throw new RuleViolation("people.second-factor.on");
        var secret = key.open(factor.sealedSecret());
        if (Totp.match(secret, code == null ? "" : code.replaceAll("\\s", ""), clock.instant(), -1).isEmpty()) throw new RuleViolation("people.second-factor.wrong"); // First: a refusal undoes what was counted.
        if (!proofs.accepts(proof)) return List.of();
        factor.accepts(secret, code, clock.instant());
        sessions.endAll(caller.person(), caller.sitting());
        mail.tells(entities.find(Person.class, caller.person().value()), "people.mail.second-factor-on");
        return recovery.fresh(caller.person());
    }
}
