package org.bellwether.survey;

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

    @Inject Closing closing;

    @Schedule(hour = "*", minute = "7", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void run() {
        closing.due().forEach(closing::closeOverdue);
        closing.over().forEach(closing::forget);
    }
}
