package org.bellwether.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.bellwether.people.AccountMail;
import org.bellwether.people.Caller;
import org.bellwether.people.OpenSessions;
import org.bellwether.people.PersonId;
import org.bellwether.people.Proofs;
import org.bellwether.people.SecondFactorRemoved;
import org.bellwether.people.SecondFactors;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The passkeys of people, as they keep them themselves. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Passkeys {

    private static final int HANDLE_BYTES = 32;

    @PersistenceContext EntityManager entities;
    @Inject Settings settings;
    @Inject Providers providers;
    @Inject Ceremonies ceremonies;
    @Inject Authenticators authenticators;
    @Inject Proofs proofs;
    @Inject SecondFactors factors;
    @Inject AccountMail mail;
    @Inject Caller caller;
    @Inject OpenSessions sessions;
    @Inject Clock clock;

    /** Whether browsers take passkeys for the address of this installation. */
    @PermitAll
    public boolean possible() { return party().isPresent(); }

    /** Whether passkeys let people in by themselves here. */
    @PermitAll
    public boolean offered() { return possible() && providers.passkeys(); }

    /** Whether a passkey is asked of that person after a password: they have one that their browser can offer. */
    @PermitAll
    public boolean asked(PersonId person) { return party().map(party -> of(person).stream().anyMatch(key -> key.worksFor(party))).orElse(false); }

    /** The caller's, the latest first. */
    public List<PasskeyRow> mine() { return of(caller.person()).stream().map(key -> key.row(party().orElse(null))).toList(); }

    /** @throws NotFound if the caller has no such passkey */
    public PasskeyRow find(PasskeyId id) { return own(id).row(party().orElse(null)); }

    /**
     * What the caller's browser needs to have a passkey made.
     *
     * @param proof   what {@link Proofs#asked} asks for
     * @param browser the cookie of the browser that asks
     * @return empty if the proof is refused, which counts as a try
     * @throws RuleViolation if there are enough, or none may be added
     */
    public Optional<PasskeyQuestion> begin(String proof, String browser) {
        if (!offered()) throw new RuleViolation("signin.passkey.off");
        var known = of(caller.person());
        if (known.size() >= Passkey.MOST) throw new RuleViolation("signin.passkey.enough", Passkey.MOST);
        if (!proofs.accepts(proof)) return Optional.empty();
        var party = party().orElseThrow();
        var handle = known.stream().findFirst().map(Passkey::handle).orElseGet(() -> Secrets.word(HANDLE_BYTES));
        var begun = ceremonies.begin(Ceremony.Purpose.ADD, browser, caller.person(), handle);
        return Optional.of(new PasskeyQuestion(begun.token(), begun.ceremony().challenge(), party.id(), known(known, party), Ceremony.LIFE.toMillis(),
            new PasskeyQuestion.User(handle, caller.card().login(), caller.card().name()), Authenticators.algorithms()));
    }

    static List<PasskeyQuestion.Known> known(List<Passkey> keys, RelyingParty party) {
        return keys.stream().filter(key -> key.worksFor(party)).map(key -> new PasskeyQuestion.Known(key.credential(), key.transports())).toList();
    }

    /**
     * The browser has had one made.
     *
     * @throws RuleViolation if it has no name, there are enough, or none may be added
     * @throws Untrusted     if the browser's answer is not one to what it was asked
     */
    public PasskeyId add(PasskeyMade made, String browser) throws Untrusted {
        var ceremony = ceremonies.take(Ceremony.Purpose.ADD, made.token(), browser, caller.person());
        if (!offered()) throw new RuleViolation("signin.passkey.off");
        var party = party().orElseThrow();
        var key = authenticators.made(made, party, ceremony.challenge());
        if (of(caller.person()).size() >= Passkey.MOST) throw new RuleViolation("signin.passkey.enough", Passkey.MOST);
        if (!entities.createQuery("select k.id from Passkey k where k.hash = :hash", Long.class).setParameter("hash", Passkey.hash(key.credential())).getResultList().isEmpty()) throw new Untrusted("somebody has it already");
        var passkey = new Passkey(PasskeyId.fresh(), caller.person(), made.name(), ceremony.handle(), party, key, clock.instant());
        entities.persist(passkey);
        mail.tells(caller.person(), "signin.mail.passkey-added", passkey.name());
        return passkey.id();
    }

    /** @throws RuleViolation if the name is empty or too long */
    public void rename(PasskeyId id, String name) { own(id).rename(name); }

    /**
     * The passkey is worth nothing any more, from this moment on.
     *
     * @param proof as in {@link #begin}
     * @return whether it was accepted; a refusal counts as a try
     */
    public boolean remove(PasskeyId id, String proof) {
        var passkey = own(id);
        if (!proofs.accepts(proof)) return false;
        entities.remove(passkey);
        entities.flush();
        factors.forgetCodesWhereNothingIsAsked(caller.person());
        sessions.endAll(caller.person(), caller.sitting()); // Whoever has the device may be in with it.
        mail.tells(caller.person(), "signin.mail.passkey-removed", passkey.name());
        return true;
    }

    /** Somebody has lost what they come in with: somebody has their devices, perhaps. */
    @PermitAll
    public void lost(@Observes SecondFactorRemoved removed) {
        for (var passkey : of(removed.person())) {
            entities.remove(passkey);
            mail.tells(removed.person(), "signin.mail.passkey-removed", passkey.name());
        }
        entities.flush();
    }

    private Optional<RelyingParty> party() { return RelyingParty.of(settings.baseUrl()); }

    private List<Passkey> of(PersonId person) {
        return entities.createQuery("select k from Passkey k where k.person = :person order by k.addedAt desc, k.id desc", Passkey.class).setParameter("person", person).getResultList();
    }

    private Passkey own(PasskeyId id) {
        var passkey = id == null ? null : entities.find(Passkey.class, id.value());
        if (passkey == null || !passkey.person().equals(caller.person())) throw new NotFound("signin.passkey.unknown");
        return passkey;
    }
}
