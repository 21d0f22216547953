package org.bellwether.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Trail;
import org.bellwether.platform.security.HomeKey;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The second factor at sign-in: an authenticator app, and codes for the day on which it is lost. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class SecondFactors {

    static final int RECOVERY_CODES = 10;

    @PersistenceContext EntityManager entities;
    @Inject HomeKey key;
    @Inject AccountMail mail;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Trail trail;

    /** Since when the caller's app is asked for at sign-in; empty if it is not. */
    public Optional<Instant> since() { return find(caller.person()).filter(SecondFactor::confirmed).map(SecondFactor::confirmedAt); }

    /** How many of the caller's recovery codes are left. */
    public long codesLeft() {
        return entities.createQuery("select count(c) from RecoveryCode c where c.person = :person and c.usedAt is null", Long.class).setParameter("person", caller.person()).getSingleResult();
    }

    /**
     * Begins to set up an app; nothing is asked for at sign-in before {@link #confirm}.
     *
     * @throws RuleViolation if there is one already
     */
    public TotpSetup begin() {
        var secret = Totp.fresh();
        var sealed = key.seal(secret);
        find(caller.person()).ifPresentOrElse(factor -> factor.begin(sealed, clock.instant()), () -> entities.persist(new SecondFactor(caller.person(), sealed, clock.instant())));
        return TotpSetup.of(caller.card().login(), secret);
    }

    /**
     * Turns the app on, by a first code of it.
     *
     * @return recovery codes, shown this once
     * @throws RuleViolation if the code is wrong
     */
    public List<String> confirm(String code) {
        var factor = find(caller.person()).orElseThrow(() -> new NotFound("people.second-factor.none"));
        if (factor.confirmed()) throw new RuleViolation("people.second-factor.on");
        if (Totp.match(key.open(factor.sealedSecret()), code == null ? "" : code.replaceAll("\\s", ""), clock.instant(), -1).isEmpty()) throw new RuleViolation("people.second-factor.wrong");
        factor.accepts(key.open(factor.sealedSecret()), code, clock.instant());
        mail.tells(entities.find(Person.class, caller.person().value()), "people.mail.second-factor-on");
        return freshCodes(caller.person());
    }

    /**
     * New recovery codes in place of all that were there.
     *
     * @param code as in {@link #accepts}: an open browser alone must not be enough
     * @return none if the code is refused, which counts as a try
     */
    public List<String> renewCodes(String code) {
        if (since().isEmpty()) throw new NotFound("people.second-factor.none");
        return accepts(caller.person(), code) ? freshCodes(caller.person()) : List.of();
    }

    /**
     * Turns the caller's app off.
     *
     * @param code as in {@link #accepts}
     * @return whether it was accepted; a refusal counts as a try
     */
    public boolean remove(String code) {
        var accepted = accepts(caller.person(), code);
        if (accepted) remove(caller.person());
        return accepted;
    }

    /** Turns off the app of somebody who has lost it and the codes as well; they sign in with the password alone. */
    @RolesAllowed({Role.HR, Role.ADMINISTRATOR})
    public void removeOf(PersonId person) {
        if (person.equals(caller.person())) throw new RuleViolation("people.account.own");
        if (Administrators.includes(entities, person) && !caller.has(Role.ADMINISTRATOR)) throw new Forbidden("people.account.administrators");
        remove(person);
    }

    /** Whether more than the password is asked of that person. */
    @PermitAll
    public boolean asked(PersonId person) { return find(person).filter(SecondFactor::confirmed).isPresent(); }

    /** Whether the code is one of that person's app, not used before, or a recovery code, which is spent with that. */
    @PermitAll
    public boolean accepts(PersonId person, String code) {
        var factor = entities.find(SecondFactor.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        if (factor == null || !factor.confirmed()) return false;
        var accepted = code != null && factor.open(now) && right(person, code, factor, now);
        if (!accepted) trail.signInFailed(person.value());
        return accepted;
    }

    private boolean right(PersonId person, String code, SecondFactor factor, Instant now) {
        return code.strip().length() > Totp.DIGITS + 1 ? spend(person, code, factor, now) : factor.accepts(key.open(factor.sealedSecret()), code, now);
    }

    private boolean spend(PersonId person, String code, SecondFactor factor, Instant now) {
        var found = entities.createQuery("select c from RecoveryCode c where c.person = :person and c.codeHash = :hash and c.usedAt is null", RecoveryCode.class)
            .setParameter("person", person).setParameter("hash", hash(code)).getResultStream().findFirst();
        found.ifPresentOrElse(one -> {
            one.use(now);
            factor.hit();
        }, () -> factor.missed(now));
        return found.isPresent();
    }

    private void remove(PersonId person) {
        find(person).ifPresent(factor -> {
            if (factor.confirmed()) mail.tells(entities.find(Person.class, person.value()), "people.mail.second-factor-off");
            entities.remove(factor);
        });
        codes(person).forEach(entities::remove);
    }

    private List<String> freshCodes(PersonId person) {
        codes(person).forEach(entities::remove);
        var fresh = Stream.generate(SecondFactors::freshCode).limit(RECOVERY_CODES).toList();
        fresh.forEach(code -> entities.persist(new RecoveryCode(person, hash(code))));
        return fresh;
    }

    /** Sixteen letters and digits that are not taken for one another: 80 bits, in four groups. */
    private static String freshCode() { return Totp.base32(java.util.Arrays.copyOf(Totp.fresh(), 10)).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-"); }

    private static String hash(String code) { return Secrets.fingerprint(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "")); }

    private List<RecoveryCode> codes(PersonId person) {
        return entities.createQuery("select c from RecoveryCode c where c.person = :person", RecoveryCode.class).setParameter("person", person).getResultList();
    }

    private Optional<SecondFactor> find(PersonId person) { return Optional.ofNullable(entities.find(SecondFactor.class, person.value())); }
}
