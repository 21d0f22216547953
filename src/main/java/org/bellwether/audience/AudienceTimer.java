package org.bellwether.audience;

import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.platform.EnterpriseDay;

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
    @Inject EnterpriseDay days;

    private LocalDate looked;

    /** What happened while nobody looked. */
    @PostConstruct
    void awake() { night(); }

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

    /** A new day has begun in the enterprise: soon after the organisation has turned to it. */
    @Schedule(hour = "*", minute = "4/15", persistent = false)
    public void night() {
        try {
            var today = days.today();
            if (today.equals(looked)) return;
            stale.anyone();
            looked = today;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "audiences could not be looked at for the new day; it is tried again within a quarter of an hour", failed);
        }
    }
}
