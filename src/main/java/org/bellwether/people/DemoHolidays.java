package org.bellwether.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bellwether.people.calendar.CalendarException;
import org.bellwether.people.calendar.WorkCalendar;

/** When the sites of the demo are closed: the public holidays of China and of Baden-Württemberg, as far as they need no decree. */
public final class DemoHolidays {

    /** The first day of the Chinese year that begins in that year. */
    private static final Map<Integer, LocalDate> SPRING = Map.of(2025, LocalDate.of(2025, 1, 29), 2026, LocalDate.of(2026, 2, 17), 2027, LocalDate.of(2027, 2, 6), 2028, LocalDate.of(2028, 1, 26),
        2029, LocalDate.of(2029, 2, 13), 2030, LocalDate.of(2030, 2, 3), 2031, LocalDate.of(2031, 1, 23), 2032, LocalDate.of(2032, 2, 11), 2033, LocalDate.of(2033, 1, 31), 2034, LocalDate.of(2034, 2, 19));

    private DemoHolidays() { }

    /** The calendar of the site, from the year before today's to the year after. */
    public static WorkCalendar calendar(String site, LocalDate today) { return new WorkCalendar(Map.of(), of(site, today)); }

    static List<CalendarException> of(String site, LocalDate today) {
        var days = new ArrayList<CalendarException>();
        for (var year = today.getYear() - 1; year <= today.getYear() + 1; year++) days.addAll("Stuttgart".equals(site) ? german(year) : chinese(year));
        return days;
    }

    private static List<CalendarException> chinese(int year) {
        var days = new ArrayList<>(List.of(off(year, Month.JANUARY, 1, 1, "元旦 New Year"), off(year, Month.MAY, 1, 5, "劳动节 Labour Day"), off(year, Month.OCTOBER, 1, 7, "国庆节 National Day")));
        var spring = SPRING.get(year);
        if (spring != null) days.add(new CalendarException(spring.minusDays(1), spring.plusDays(6), "春节 Spring Festival", false));
        var exchanged = LocalDate.of(year, Month.OCTOBER, 8).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        days.add(new CalendarException(exchanged, exchanged, "国庆节调休 Worked for National Day", true));
        return days;
    }

    private static List<CalendarException> german(int year) {
        var easter = easter(year);
        return List.of(off(year, Month.JANUARY, 1, 1, "Neujahr"), off(year, Month.JANUARY, 6, 6, "Heilige Drei Könige"), new CalendarException(easter.minusDays(2), easter.plusDays(1), "Ostern", false),
            off(year, Month.MAY, 1, 1, "Tag der Arbeit"), one(easter.plusDays(39), "Christi Himmelfahrt"), one(easter.plusDays(50), "Pfingstmontag"), one(easter.plusDays(60), "Fronleichnam"),
            off(year, Month.OCTOBER, 3, 3, "Tag der Deutschen Einheit"), off(year, Month.NOVEMBER, 1, 1, "Allerheiligen"), off(year, Month.DECEMBER, 24, 31, "Betriebsruhe"));
    }

    private static CalendarException off(int year, Month month, int first, int last, String name) { return new CalendarException(LocalDate.of(year, month, first), LocalDate.of(year, month, last), name, false); }

    private static CalendarException one(LocalDate day, String name) { return new CalendarException(day, day, name, false); }

    /** Easter Sunday, by the rule of Gauss with the exceptions of Lichtenberg. */
    static LocalDate easter(int year) {
        int century = year / 100;
        int moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sunShift = 2 - (3 * century + 3) / 4;
        int moon = year % 19;
        int seed = (19 * moon + moonShift) % 30;
        int correction = (seed + moon / 11) / 29;
        int limit = 21 + seed - correction;
        int sunday = 7 - (year + year / 4 + sunShift) % 7;
        return LocalDate.of(year, Month.MARCH, 1).plusDays(limit + 7 - (limit - sunday) % 7 - 1L);
    }
}
