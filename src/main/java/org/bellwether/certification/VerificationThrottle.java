package org.bellwether.certification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bellwether.platform.web.ClientAddress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Lets one network address ask for so many certificates a minute, and fewer where it finds nothing: whoever guesses is
 * slowed down, whoever holds a certificate is not. In memory, on each node.
 */
@ApplicationScoped
public class VerificationThrottle {

    static final int BUDGET = 60;
    static final int MISS = 3;
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 50_000;

    @Inject Clock clock;

    private final Map<String, Spent> spent = new ConcurrentHashMap<>();

    /** Whether the address may ask now. */
    public boolean open(String address) {
        var known = spent.get(ClientAddress.counted(address));
        return known == null || known.over(clock.instant()) || known.points() < BUDGET;
    }

    /** The address asked, and found something or not. */
    public void asked(String address, boolean found) {
        var now = clock.instant();
        if (spent.size() > MOST_ADDRESSES) spent.values().removeIf(old -> old.over(now));
        spent.merge(ClientAddress.counted(address), new Spent(found ? 1 : MISS, now), (known, more) -> known.over(now) ? more : new Spent(known.points() + more.points(), known.since()));
    }

    private record Spent(int points, Instant since) {
        boolean over(Instant now) { return !now.isBefore(since.plus(SPAN)); }
    }
}
