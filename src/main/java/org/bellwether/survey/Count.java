package org.bellwether.survey;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Ends a wave: opens the ballot box, counts, and leaves nothing behind from which an answer could be traced. */
@Dependent
class Count {

    @PersistenceContext EntityManager entities;
    @Inject BallotBox box;
    @Inject Tally tally;
    @Inject Event<WaveClosed> closings;
    @Inject Clock clock;

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
