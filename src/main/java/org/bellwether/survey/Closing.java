package org.bellwether.survey;

import java.util.List;

import org.bellwether.platform.EnterpriseDay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Ends the waves whose time is over, and destroys what a crash left of their keys. */
@Stateless
@PermitAll
public class Closing {

    @PersistenceContext EntityManager entities;
    @Inject BallotBox box;
    @Inject Count count;
    @Inject EnterpriseDay days;

    /** Waves whose last day is over. */
    public List<WaveId> due() {
        return entities.createQuery("select w.id from Wave w where w.status = :open and w.closesOn < :today order by w.id", Long.class)
            .setParameter("open", WaveStatus.OPEN).setParameter("today", days.today()).getResultStream().map(WaveId::new).toList();
    }

    /** Waves that are over; their keys have no business on this machine any more. */
    public List<WaveId> over() {
        return entities.createQuery("select w.id from Wave w where w.status = :closed", Long.class)
            .setParameter("closed", WaveStatus.CLOSED).getResultStream().map(WaveId::new).filter(box::holdsKeyOf).toList();
    }

    public void forget(WaveId wave) { box.destroy(wave); }

    /** Closes one by its date; a node that comes second finds it closed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void closeOverdue(WaveId id) {
        var wave = entities.find(Wave.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (wave.status() == WaveStatus.OPEN) count.close(wave);
    }
}
