package org.bellwether.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Ends waves: opens the ballot box, counts, and leaves nothing behind from which an answer could be traced. */
@Stateless
@PermitAll
public class Closing {

    @PersistenceContext EntityManager entities;
    @Inject BallotBox box;
    @Inject Tally tally;
    @Inject Event<WaveClosed> closings;
    @Inject Clock clock;

    /** Waves whose last day is over. */
    public List<WaveId> due() {
        return entities.createQuery("select w.id from Wave w where w.status = :open and w.closesOn < :today order by w.id", Long.class)
            .setParameter("open", WaveStatus.OPEN).setParameter("today", LocalDate.now(clock)).getResultStream().map(WaveId::new).toList();
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
        if (wave.status() == WaveStatus.OPEN) close(wave);
    }

    /** In the transaction of the caller, who holds the lock on the wave's row and so keeps further answers out. */
    void close(Wave wave) {
        wave.requireOpen();
        var reader = box.reader(wave.id());
        var envelopes = entities.createQuery("select e from Envelope e where e.wave = :wave", Envelope.class).setParameter("wave", wave.id()).getResultList();
        var ballots = envelopes.stream().map(envelope -> reader.open(envelope.sealed())).toList();
        tally.record(wave, segments(wave.id()), ballots);
        wave.close(ballots.size(), clock.instant());
        entities.flush();
        entities.createQuery("delete from Envelope e where e.wave = :wave").setParameter("wave", wave.id()).executeUpdate();
        entities.createQuery("update Invitation i set i.tokenHash = null, i.draftKey = null where i.wave = :wave").setParameter("wave", wave.id()).executeUpdate();
        closings.fire(new WaveClosed(wave.id()));
    }

    private List<Segment> segments(WaveId wave) {
        return entities.createQuery("select s from Segment s where s.wave = :wave order by s.id", Segment.class).setParameter("wave", wave).getResultList();
    }
}
