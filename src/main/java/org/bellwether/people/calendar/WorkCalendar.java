package org.bellwether.people.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.bellwether.platform.RuleViolation;

/** On which days a place works: as its week of that time says, but for its exceptions. */
public final class WorkCalendar implements Serializable {

    /** Of a place of which nothing else is known. */
    public static final WorkCalendar USUAL = new WorkCalendar(Map.of(), List.of());

    private final NavigableMap<LocalDate, WorkWeek> weeks;
    private final NavigableMap<LocalDate, CalendarException> exceptions = new TreeMap<>();

    /**
     * @param weeks the week from each of these days on; before the first it is Monday to Friday
     * @throws RuleViolation if two exceptions overlap
     */
    public WorkCalendar(Map<LocalDate, WorkWeek> weeks, Collection<CalendarException> exceptions) {
        this.weeks = new TreeMap<>(weeks);
        exceptions.forEach(this::add);
    }

    /** The week that holds on that day. */
    public WorkWeek week(LocalDate day) {
        var since = weeks.floorEntry(day);
        return since == null ? WorkWeek.MONDAY_TO_FRIDAY : since.getValue();
    }

    private void add(CalendarException exception) {
        clash(exception).ifPresent(other -> { throw new RuleViolation("people.calendar.overlaps", other.name(), other.from(), other.until()); });
        exceptions.put(exception.from(), exception);
    }

    /** The exception of which a day is also in that one. */
    public Optional<CalendarException> clash(CalendarException wanted) {
        return Optional.ofNullable(exceptions.floorEntry(wanted.until())).map(Map.Entry::getValue).filter(wanted::overlaps);
    }

    /** The exception that the day is in. */
    public Optional<CalendarException> exception(LocalDate day) {
        return Optional.ofNullable(exceptions.floorEntry(day)).map(Map.Entry::getValue).filter(one -> one.includes(day));
    }

    public boolean works(LocalDate day) { return exception(day).map(CalendarException::working).orElseGet(() -> week(day).works(day.getDayOfWeek())); }

    /** Whether it works on any of these days. */
    public boolean worksBetween(LocalDate first, LocalDate last) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) if (works(day)) return true;
        return false;
    }

    /** The next time, on that day or later, that it does not work as the week says. */
    public Optional<CalendarException> next(LocalDate day) {
        return exception(day).or(() -> Optional.ofNullable(exceptions.ceilingEntry(day)).map(Map.Entry::getValue));
    }
}
