package org.bellwether.survey;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** Closes waves whose last day is over, and destroys keys that a crash between count and deletion left behind. */
@Singleton
@PermitAll
public class WaveTimer {

    private static final Logger LOG = Logger.getLogger(WaveTimer.class.getName());

    @Inject Closing closing;

    @Schedule(hour = "*", minute = "7", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void run() {
        try {
            closing.due().forEach(closing::closeOverdue);
            closing.over().forEach(closing::forget);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "waves could not be closed; it is tried again in an hour", failed); // A timer that fails twice in a row is never called again.
        }
    }
}
