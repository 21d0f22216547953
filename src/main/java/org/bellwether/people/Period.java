package org.bellwether.people;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.platform.RuleViolation;

/**
 * Days one after the other.
 *
 * @param from  the first; null for "always"
 * @param until the last; null for "until further notice"
 */
public record Period(LocalDate from, LocalDate until) implements Serializable {

    public static final Period ALWAYS = new Period(null, null);

    /** @throws RuleViolation if it ends before it begins */
    public Period {
        if (from != null && until != null && until.isBefore(from)) throw new RuleViolation("people.period.backwards", from, until);
    }

    public static Period from(LocalDate day) { return new Period(day, null); }

    public boolean includes(LocalDate day) { return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until)); }

    public boolean overlaps(Period other) { return !endsBefore(other.from) && !other.endsBefore(from); }

    /** Whether no day of it is that day or later. */
    public boolean endsBefore(LocalDate day) { return until != null && day != null && until.isBefore(day); }

    public boolean beginsAfter(LocalDate day) { return from != null && from.isAfter(day); }

    /** The days of it before that one; the day must be in it, and not its first. */
    Period before(LocalDate day) { return new Period(from, day.minusDays(1)); }

    /** The days of it from that one on. */
    Period onwards(LocalDate day) { return new Period(day, until); }
}
