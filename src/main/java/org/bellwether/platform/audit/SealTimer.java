package org.bellwether.platform.audit;

import java.io.IOException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.platform.config.Settings;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Seals the trail every few seconds, and once a day keeps its root outside the database. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealTimer {

    private static final Logger LOG = Logger.getLogger(SealTimer.class.getName());

    @Inject Seals seals;
    @Inject Settings settings;
    @Inject Clock clock;

    private boolean everything = true;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void seal() {
        try {
            Seals.all(seals, everything ? Seals.BEGINNING : seals.recent());
            everything = false;
            var end = seals.head();
            if (new RootsFile(settings.auditRoots()).add(end, clock.instant())) LOG.info("root of the trail: " + end.seq() + " " + end.hash());
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "the trail could not be sealed, or its root not be kept in " + settings.auditRoots() + "; it is tried again in ten seconds");
        }
    }

    /** Now and then an entry of a very old transaction may have been overlooked. */
    @Schedule(hour = "3", minute = "41", persistent = false)
    void lookAtEverything() { everything = true; }

    @PreDestroy
    void end() { seal(); }
}
