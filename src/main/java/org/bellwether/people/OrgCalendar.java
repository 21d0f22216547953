package org.bellwether.people;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Has changes of the organisation come into force on their day: every quarter of an hour, as midnight comes to one place or another, and so that a server that was down then catches up. */
@Singleton
@Startup
@DependsOn("DemoLoader")
@PermitAll
public class OrgCalendar {

    private static final Logger LOG = Logger.getLogger(OrgCalendar.class.getName());

    @Inject PresentDay today;

    /** What came into force while the server was down. */
    @PostConstruct
    void awake() { today.begin(); }

    @Schedule(hour = "*", minute = "1/15", persistent = false)
    void turn() {
        try {
            today.begin();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the day could not be turned; it is tried again within a quarter of an hour", failed); // A timer that fails twice in a row is never called again.
        }
    }
}
