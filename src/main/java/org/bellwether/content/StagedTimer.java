package org.bellwether.content;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.platform.storage.FileStore;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes packages away of which nobody made anything, with their files, at the start and every hour. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StagedTimer {

    private static final Logger LOG = Logger.getLogger(StagedTimer.class.getName());

    @Inject StagedPackages staged;
    @Inject FileStore files;

    @PostConstruct
    void begin() { sweep(); }

    @Schedule(hour = "*", minute = "37", persistent = false)
    void sweep() {
        try {
            for (var version : staged.overdue()) files.release(staged.remove(version));
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "packages that nobody uses could not be taken away; it is tried again in an hour");
        }
    }
}
