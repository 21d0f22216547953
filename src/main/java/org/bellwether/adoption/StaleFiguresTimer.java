package org.bellwether.adoption;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has figures that are no longer right worked out anew, within a minute. */
@Singleton
@Startup
@DependsOn("DemoLoader")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaleFiguresTimer {

    private static final Logger LOG = Logger.getLogger(StaleFiguresTimer.class.getName());

    @Inject StaleFigures figures;

    @Schedule(hour = "*", minute = "*", second = "37", persistent = false)
    public void look() {
        try {
            figures.all().forEach(figures::rebuild);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "figures of adoption could not be worked out anew; it is tried again in a minute", failed); // A timer that fails twice in a row is never called again.
        }
    }
}
