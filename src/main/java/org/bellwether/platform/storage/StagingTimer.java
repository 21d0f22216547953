package org.bellwether.platform.storage;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sweeps up what uploads that were killed left behind, at the start and every hour, and each night what nothing refers to any more. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StagingTimer {

    private static final Logger LOG = Logger.getLogger(StagingTimer.class.getName());

    @Inject FileStore files;

    @PostConstruct
    void begin() { sweep(); }

    @Schedule(hour = "*", minute = "27", persistent = false)
    void sweep() {
        try {
            files.sweep();
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "what killed uploads left behind could not be swept up; it is tried again in an hour");
        }
    }

    /** Behind the hour in which old rows go: what only they referred to goes now. */
    @Schedule(hour = "4", minute = "17", timezone = "UTC", persistent = false)
    void night() {
        try {
            files.sweepUnheld();
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "files that nothing refers to could not be taken away; it is tried again tomorrow");
        }
    }
}
