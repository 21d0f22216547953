package org.bellwether.ldap;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.platform.Refusal;
import org.bellwether.platform.jobs.Jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads each night the directories of which that is wished. */
@Singleton
@Startup
@DependsOn("DemoLoader")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LdapTimer {

    private static final Logger LOG = Logger.getLogger(LdapTimer.class.getName());

    @Inject LdapDirectories directories;
    @Inject LdapRuns runs;
    @Inject LdapReader reader;
    @Inject Jobs jobs;

    /** Readings whose process was ended in the middle. */
    @PostConstruct
    void awake() { runs.interrupted(); }

    @Schedule(hour = "1", minute = "43", timezone = "UTC", persistent = false)
    public void night() {
        try {
            directories.nightly().forEach(this::read);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "directories are not read tonight", failed); // A timer that fails twice in a row is never called again.
        }
    }

    private void read(LdapDirectoryId id) {
        try {
            var begun = runs.begin(id, null, false);
            jobs.run(begun.job(), progress -> reader.run(begun.run(), id, null, false, begun.job(), progress));
        } catch (Refusal notNow) {
            LOG.log(Level.INFO, "directory " + id + " is not read now: " + notNow.messageKey()); // Another server of ours is at it.
        }
    }
}
