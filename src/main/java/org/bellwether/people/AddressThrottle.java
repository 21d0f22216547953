package org.bellwether.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bellwether.platform.web.ClientAddress;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Slows down a network address that tries many names. Kept in memory on each node: what a restart forgets costs an
 * attacker more time than it gains. After {@link #FREE_TRIES} failures within {@link #SPAN} the address waits until the
 * span is over.
 */
@ApplicationScoped
public class AddressThrottle {

    static final int FREE_TRIES = 30;
    static final Duration SPAN = Duration.ofMinutes(15);
    private static final int MOST_ADDRESSES = 50_000;

    private final Map<String, Tries> tries = new ConcurrentHashMap<>();

    public boolean open(String address, Instant now) {
        var known = tries.get(ClientAddress.counted(address));
        return known == null || known.over(now) || known.failures() < FREE_TRIES;
    }

    public void failed(String address, Instant now) {
        if (tries.size() > MOST_ADDRESSES) tries.values().removeIf(old -> old.over(now));
        tries.merge(ClientAddress.counted(address), new Tries(1, now), (known, first) -> known.over(now) ? first : new Tries(known.failures() + 1, known.since()));
    }

    /**
     * Somebody came in from there after that many misses of their own, which are forgiven; those for other names are not, or
     * whoever has an account could go on guessing other people's for ever.
     */
    void succeeded(String address, int misses) {
        tries.computeIfPresent(ClientAddress.counted(address), (known, before) -> before.failures() <= misses ? null : new Tries(before.failures() - misses, before.since()));
    }

    private record Tries(int failures, Instant since) {
        boolean over(Instant now) { return now.isAfter(since.plus(SPAN)); }
    }
}
