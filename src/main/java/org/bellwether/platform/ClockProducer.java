package org.bellwether.platform;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one source of the present moment; tests put their own clock in its place. */
@ApplicationScoped
public class ClockProducer {
    @Produces Clock clock() { return Clock.systemUTC(); }
}
