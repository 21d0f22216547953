package org.bellwether.platform;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one source of the present moment; tests put their own clock in its place. */
@ApplicationScoped
public class ClockProducer {

    private static final Clock MACHINE = Clock.systemUTC();

    @Produces Clock clock() { return MACHINE; }

    /** The present moment for what stands outside the container, and must not be moved by a test: the trail. */
    public static Instant now() { return MACHINE.instant(); }
}
