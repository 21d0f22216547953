package org.bellwether.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.bellwether.people.PersonId;
import org.bellwether.people.VouchedPeople;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Lets people in by a passkey: alone, for the authenticator has recognised its person and so is two factors at once, or as
 * the step after a password.
 */
@Stateless
@PermitAll
public class PasskeySignIn {

    @PersistenceContext EntityManager entities;
    @Inject Settings settings;
    @Inject Providers providers;
    @Inject Ceremonies ceremonies;
    @Inject Authenticators authenticators;
    @Inject VouchedPeople people;
    @Inject Clock clock;

    /**
     * What a browser needs to have an authenticator sign.
     *
     * @param half    whose password was right; null for anybody
     * @param browser the cookie of the browser that asks
     * @throws RuleViolation if passkeys let nobody in by themselves
     */
    public PasskeyQuestion begin(PersonId half, String browser) {
        var party = RelyingParty.of(settings.baseUrl()).filter(found -> half != null || providers.passkeys()).orElseThrow(() -> new RuleViolation("signin.passkey.off"));
        var begun = ceremonies.begin(purpose(half), browser, half, "");
        return new PasskeyQuestion(begun.token(), begun.ceremony().challenge(), party.id(), half == null ? List.of() : Passkeys.known(of(half), party), Ceremony.LIFE.toMillis(), null, null);
    }

    /**
     * Who that is, and so is in.
     *
     * @param half    as in {@link #begin}
     * @param address the network address that the answer came from; what is not believed counts against it
     * @throws Untrusted if anything does not fit, or the person may not come in
     */
    public PersonId finish(PasskeyAnswer answer, PersonId half, String browser, String address) throws Untrusted {
        if (!people.open(address)) throw new Untrusted("this network address has tried too often");
        var credential = Authenticators.canonical(answer.id()).map(Passkey::hash).orElse("");
        try {
            var ceremony = ceremonies.take(purpose(half), answer.token(), browser, half);
            var person = checked(answer, ceremony, credential, half);
            people.proved(person, address);
            return person;
        } catch (Untrusted no) {
            people.refused(owner(credential).orElse(half), address);
            throw no;
        }
    }

    private PersonId checked(PasskeyAnswer answer, Ceremony ceremony, String credential, PersonId half) throws Untrusted {
        if (half == null && !providers.passkeys()) throw new Untrusted("passkeys let nobody in by themselves");
        var party = RelyingParty.of(settings.baseUrl()).orElseThrow(() -> new Untrusted("there are no passkeys for this address"));
        var passkey = held(credential).orElseThrow(() -> new Untrusted("nobody has that passkey"));
        if (!passkey.worksFor(party)) throw new Untrusted("the passkey is another host's");
        if (half != null && !half.equals(passkey.person())) throw new Untrusted("the passkey is somebody else's");
        if (!handleFits(answer, passkey, half)) throw new Untrusted("the authenticator means somebody else");
        var used = authenticators.used(answer, passkey, party, ceremony.challenge());
        if (!people.active(passkey.person())) throw new Untrusted("the person may not come in");
        passkey.used(used, clock.instant());
        return passkey.person();
    }

    /** Where nobody has said who they are, the authenticator has to (WebAuthn Level 3, 7.2, step 6). */
    private static boolean handleFits(PasskeyAnswer answer, Passkey passkey, PersonId half) {
        var silent = answer.userHandle() == null || answer.userHandle().isEmpty();
        return silent ? half != null : Authenticators.canonical(answer.userHandle()).filter(said -> Secrets.same(said, passkey.handle())).isPresent();
    }

    private static Ceremony.Purpose purpose(PersonId half) { return half == null ? Ceremony.Purpose.SIGN_IN : Ceremony.Purpose.SECOND_STEP; }

    /** Whose it is said to be, for the trail. */
    private Optional<PersonId> owner(String credential) {
        return entities.createQuery("select k.person from Passkey k where k.hash = :hash", PersonId.class).setParameter("hash", credential).getResultStream().findFirst();
    }

    /** Held until the transaction ends: of two answers with one count the second is refused. */
    private Optional<Passkey> held(String credential) {
        return entities.createQuery("select k from Passkey k where k.hash = :hash", Passkey.class).setParameter("hash", credential).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    private List<Passkey> of(PersonId person) {
        return entities.createQuery("select k from Passkey k where k.person = :person order by k.id", Passkey.class).setParameter("person", person).getResultList();
    }
}
