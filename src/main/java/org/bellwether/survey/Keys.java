package org.bellwether.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Destroys the key of a wave as soon as its count is safe in the database. */
@Dependent
class Keys {

    @Inject BallotBox box;

    void destroy(@Observes(during = TransactionPhase.AFTER_SUCCESS) WaveClosed closed) { box.destroy(closed.wave()); }
}
