package org.bellwether.assessment;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The attempts whose time is over and that nobody handed in. */
@Stateless
@PermitAll
public class OverdueAttempts {

    /** As many as one run takes; the next run comes a minute later. */
    private static final int CHUNK = 200;

    @PersistenceContext EntityManager entities;
    @Inject AttemptMarker marker;
    @Inject Clock clock;

    public List<AttemptId> due() {
        return entities.createQuery("select a.id from Attempt a where a.status = :open and a.deadlineAt < :moment order by a.deadlineAt", Long.class)
            .setParameter("open", AttemptStatus.IN_PROGRESS).setParameter("moment", clock.instant().minus(Attempt.GRACE)).setMaxResults(CHUNK)
            .getResultStream().map(AttemptId::new).toList();
    }

    /** Hands one in with what was answered. Only one node at a time gets hold of it; the next finds it handed in. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void handIn(AttemptId id) {
        var attempt = entities.find(Attempt.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (attempt.open() && attempt.expired(clock.instant())) marker.finish(attempt, true);
    }
}
