package org.bellwether.assessment;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.bellwether.platform.Refusal;

/** Hands in attempts whose time is over, whether or not a browser is still open. */
@Singleton
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuizTimer {

    private static final Logger LOG = Logger.getLogger(QuizTimer.class.getName());

    @Inject OverdueAttempts overdue;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    public void handIn() {
        for (var attempt : overdue.due()) {
            try {
                overdue.handIn(attempt);
            } catch (EJBException | Refusal failed) {
                LOG.log(Level.WARNING, failed, () -> "attempt " + attempt + " could not be handed in; it is tried again in a minute");
            }
        }
    }
}
