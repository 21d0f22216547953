package org.bellwether.certification;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A certified cycle as a fact: one award and its dates. Cycles are only ever added; a revocation is a fact of its own
 * that is shown here as a day.
 *
 * @param number      from 1, in the order of {@code certifiedOn}
 * @param certifiedOn the day on which the last requirement was met
 * @param revokedOn   the day of the revocation, or null
 */
public record Cycle(int number, LocalDate certifiedOn, Validity validity, LocalDate revokedOn) implements Serializable {

    boolean revokedBy(LocalDate day) { return revokedOn != null && !revokedOn.isAfter(day); }

    /** Whether a completion on that day comes too late to renew this cycle. */
    boolean lapsedFor(LocalDate completedOn) { return validity.graceUntil() != null && completedOn.isAfter(validity.graceUntil()); }

    Cycle revoked(LocalDate day) { return new Cycle(number, certifiedOn, validity, day); }
}
