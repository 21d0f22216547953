package org.bellwether.audience;

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

/** Keeps the members of all audiences true: within seconds of a change, and each night for what only the calendar changes. */
@Singleton
@Startup
@DependsOn("DemoLoader")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AudienceTimer {

    private static final Logger LOG = Logger.getLogger(AudienceTimer.class.getName());

    @Inject StaleMembers stale;
    @Inject AudienceChecker checker;

    /** What happened while nobody looked. */
    @PostConstruct
    void awake() { stale.anyone(); }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void changes() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "audiences could not be looked at; it is tried again in seconds", failed); // A timer that fails twice in a row is never called again.
        }
    }

    private void look() {
        var noted = stale.look();
        if (noted.notes().isEmpty()) return;
        if (noted.anyone()) checker.all();
        else checker.some(noted.people());
        stale.forget(noted.notes());
    }

    /** Behind the hour in which the organisation turns to its new day. */
    @Schedule(hour = "0", minute = "11", timezone = "UTC", persistent = false)
    public void night() {
        try {
            stale.anyone();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "audiences are not looked at tonight", failed);
        }
    }
}
