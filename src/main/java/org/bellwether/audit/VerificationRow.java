package org.bellwether.audit;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.platform.audit.Verdict;

/**
 * A verification of the trail as lists show it.
 *
 * @param endedAt null where it was never finished
 * @param links   entries that hold
 * @param roots   ends of the chain that were kept elsewhere and compared
 * @param fault   what is wrong behind them; null if nothing is
 */
public record VerificationRow(VerificationId id, String askedBy, Instant startedAt, Instant endedAt, Long links, Integer roots, Long unsealed, Verdict.Fault fault) implements Serializable {

    public VerificationRow(long id, String askedBy, Instant startedAt, Instant endedAt, Long links, Integer roots, Long unsealed, Verdict.Fault fault) {
        this(new VerificationId(id), askedBy, startedAt, endedAt, links, roots, unsealed, fault);
    }

    public boolean whole() { return endedAt != null && fault == null; }

    public boolean broken() { return fault != null; }

    /** The number of the entry that does not hold. */
    public Long brokenAt() { return links == null ? null : links + 1; }
}
