package org.bellwether.privacy;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.platform.jobs.JobProgress;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes old data away each night. */
@Singleton
@Startup
@DependsOn("DemoLoader")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());

    @Inject RetentionSteps steps;
    @Inject RetentionWork work;

    /** A run whose process ended does not go on. */
    @PostConstruct
    void awake() { steps.abandon(); }

    @Schedule(hour = "2", minute = "37", timezone = "UTC", persistent = false)
    public void night() {
        try {
            work.run(false, null, false, JobProgress.NONE);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "old data was not taken away tonight", failed); // A timer that fails twice in a row is never called again.
        }
    }
}
