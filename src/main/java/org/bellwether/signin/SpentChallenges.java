package org.bellwether.signin;

import java.time.Clock;
import java.time.Instant;

import org.bellwether.platform.security.Secrets;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which challenges were answered, on whichever server. */
@Stateless
@PermitAll
public class SpentChallenges {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * Uses a challenge up, in a transaction of its own: it stays used, whatever the answer to it was worth. Of two that
     * come at the same moment one fails on the key of the table.
     *
     * @param until when it would be too old anyway
     * @return whether it was not used before
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean spend(String challenge, Instant until) {
        entities.createQuery("delete from SpentChallenge s where s.until < :now").setParameter("now", clock.instant()).executeUpdate();
        var fingerprint = Secrets.fingerprint(challenge);
        if (entities.find(SpentChallenge.class, fingerprint) != null) return false;
        entities.persist(new SpentChallenge(fingerprint, until));
        entities.flush();
        return true;
    }
}
