package org.bellwether.people.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.bellwether.platform.RuleViolation;

/**
 * On which days of the week a place works.
 *
 * @param days the working days, Monday first; at least one
 */
public record WorkWeek(Set<DayOfWeek> days) implements Serializable {

    public static final WorkWeek MONDAY_TO_FRIDAY = new WorkWeek(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** @throws RuleViolation if it has no working day */
    public WorkWeek {
        if (days.isEmpty()) throw new RuleViolation("people.calendar.no-work-day");
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** @throws RuleViolation if no day is named */
    public static WorkWeek of(Collection<DayOfWeek> days) {
        if (days == null || days.isEmpty()) throw new RuleViolation("people.calendar.no-work-day");
        return new WorkWeek(EnumSet.copyOf(days));
    }

    /** Reads what {@link #text} wrote. */
    public static WorkWeek of(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if (text.charAt(day.ordinal()) == '1') days.add(day);
        return new WorkWeek(days);
    }

    /** Seven signs, Monday first; 1 for a working day and 0 for another. */
    public String text() {
        var text = new StringBuilder();
        for (var day : DayOfWeek.values()) text.append(days.contains(day) ? '1' : '0');
        return text.toString();
    }

    public boolean works(DayOfWeek day) { return days.contains(day); }
}
