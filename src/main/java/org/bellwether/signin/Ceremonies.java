package org.bellwether.signin;

import java.time.Clock;
import java.util.Optional;

import org.bellwether.people.PersonId;
import org.bellwether.platform.security.HomeKey;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * What browsers were asked to have signed. Nothing is kept of a question, or whoever asks for the sign-in page often enough
 * would fill the database; an answer is good once, whatever comes of it.
 */
@Dependent
class Ceremonies {

    @Inject HomeKey key;
    @Inject Clock clock;
    @Inject SpentChallenges spent;

    /** @param token what the browser has to send back with its answer */
    record Begun(Ceremony ceremony, String token) { }

    Begun begin(Ceremony.Purpose purpose, String browser, PersonId person, String handle) {
        var ceremony = Ceremony.begin(purpose, browser, person, handle, clock.instant());
        return new Begun(ceremony, key.seal(ceremony.packed()));
    }

    /**
     * The question to which somebody brings an answer; there is none to it any more. To be asked before anything is read:
     * this has a transaction of its own, and whoever holds a connection while they wait for another can starve all.
     *
     * @param browser the cookie of the browser that brings it
     * @param by      who brings it; null for nobody yet
     * @throws Untrusted if we asked nothing of the kind, or not that browser or person, or too long ago, or had an answer
     */
    Ceremony take(Ceremony.Purpose purpose, String token, String browser, PersonId by) throws Untrusted {
        var ceremony = opened(token).orElseThrow(() -> new Untrusted("the question is none of ours"));
        if (!ceremony.fits(purpose, browser, by, clock.instant())) throw new Untrusted("the question was another one, to another browser or person, or too long ago");
        if (!fresh(ceremony)) throw new Untrusted("the challenge was used before");
        return ceremony;
    }

    private boolean fresh(Ceremony ceremony) {
        try {
            return spent.spend(ceremony.challenge(), ceremony.until());
        } catch (EJBException atTheSameMoment) {
            return false;
        }
    }

    private Optional<Ceremony> opened(String token) {
        try {
            return token == null ? Optional.empty() : Ceremony.unpacked(key.open(token));
        } catch (RuntimeException madeUp) {
            return Optional.empty();
        }
    }
}
