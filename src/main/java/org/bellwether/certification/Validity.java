package org.bellwether.certification;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The dates of one certified cycle, copied from the rule when the award is made; no later edit of the rule moves them.
 * All are null, but for {@code from}, where the award never expires.
 *
 * @param from          the first day that is covered
 * @param until         the first day that is not covered any more
 * @param baselineUntil as {@code until}, before any extension; the next cycle counts from this one
 * @param windowOpensOn the day from which renewing counts as renewing
 * @param graceUntil    the first day on which the award has lapsed
 * @param inGrace       whether it was made in the grace of the award before
 */
public record Validity(CycleKind kind, LocalDate from, LocalDate until, LocalDate baselineUntil, LocalDate windowOpensOn,
                       LocalDate graceUntil, boolean inGrace) implements Serializable {

    /** The last day that is covered, as people write it; null where the award never expires. */
    public LocalDate lastDay() { return until == null ? null : until.minusDays(1); }
}
