package org.bellwether.adoption;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Weeks as usage is counted by: Monday to Sunday. */
final class Weeks {

    private Weeks() { }

    /** The Monday of that day's week. */
    static LocalDate of(LocalDate day) { return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)); }

    /** The last day of that week for which there can be data. */
    static LocalDate through(LocalDate monday, LocalDate lastDay) {
        var sunday = monday.plusDays(6);
        return sunday.isAfter(lastDay) ? lastDay : sunday;
    }

    /** 1970-01-01 was a Thursday; weeks counted from the Monday before. Same as {@code floor((day_number + 3) / 7)} in SQL. */
    static LocalDate ofNumber(long week) { return LocalDate.ofEpochDay(week * 7 - 3); }
}
