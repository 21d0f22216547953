package org.bellwether.platform.mail;

import java.util.logging.Level;
import java.util.logging.Logger;

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

/** Lets the courier go every few seconds, on each server: what one takes, no other does. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {

    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());

    @Inject MailCourier courier;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void send() {
        try {
            while (courier.round() == MailRounds.AT_ONCE) LOG.fine("more mail is waiting");
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "mail could not be looked through; it is tried again in seconds", failed);
        }
    }
}
