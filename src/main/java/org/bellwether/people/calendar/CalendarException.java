package org.bellwether.people.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.bellwether.platform.RuleViolation;

/**
 * Days, one after the other, on which a place does not do as its week says.
 *
 * @param from    the first
 * @param until   the last
 * @param name    what the days are called, such as a holiday's name
 * @param working whether the place works on each of them; otherwise on none
 */
public record CalendarException(LocalDate from, LocalDate until, String name, boolean working) implements Serializable {

    /** In days: longer than any holiday, shorter than a mistake in the year. */
    public static final int LONGEST = 62;
    public static final int LONGEST_NAME = 80;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** @throws RuleViolation if a day or the name is missing, or the days are the wrong way round, too many or in no year of ours */
    public CalendarException {
        if (from == null) throw new RuleViolation("people.calendar.no-day");
        if (until == null) until = from;
        if (until.isBefore(from)) throw new RuleViolation("people.period.backwards", from, until);
        requireYear(from);
        requireYear(until);
        if (ChronoUnit.DAYS.between(from, until) >= LONGEST) throw new RuleViolation("people.calendar.long", LONGEST);
        if (name == null || name.isBlank()) throw new RuleViolation("people.calendar.no-name");
        name = name.strip();
        if (name.length() > LONGEST_NAME) throw new RuleViolation("people.calendar.long-name", LONGEST_NAME);
    }

    /** @throws RuleViolation if the day is in a year that can only be a slip of the pen */
    public static void requireYear(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) throw new RuleViolation("people.calendar.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }

    public boolean includes(LocalDate day) { return !day.isBefore(from) && !day.isAfter(until); }

    public boolean overlaps(CalendarException other) { return !until.isBefore(other.from) && !other.until.isBefore(from); }

    public boolean oneDay() { return from.equals(until); }
}
