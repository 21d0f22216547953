package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.bellwether.people.SiteId;
import org.bellwether.people.calendar.WorkCalendar;

/**
 * When usage is to be expected: on a day on which a site of the people works, and from somebody in a week in which their
 * own site does. Of people whose site is not known, from Monday to Friday.
 */
final class ExpectedDays {

    private final Map<SiteId, WorkCalendar> calendars;
    private final Map<List<Object>, BitSet> weeks = new HashMap<>();

    ExpectedDays(Map<SiteId, WorkCalendar> calendars) { this.calendars = calendars; }

    /** The weeks to that day in which the site worked on one day at least: 0 for the last one, 1 for the one before it, since the go-live and twelve at most. */
    BitSet weeks(SiteId site, LocalDate liveOn, LocalDate through) {
        return weeks.computeIfAbsent(Arrays.asList(site, liveOn, through), any -> weeks(of(site), UsageDays.weeksSince(liveOn, through), through));
    }

    private static BitSet weeks(WorkCalendar calendar, int count, LocalDate through) {
        var expected = new BitSet();
        for (int week = 0; week < count; week++) {
            var last = through.minusWeeks(week);
            if (calendar.worksBetween(last.minusDays(6), last)) expected.set(week);
        }
        return expected;
    }

    /**
     * How many working days of the last four weeks there is usage of, and how many there should be.
     *
     * @param sites   where the people work; null for one that is not known
     * @param present the days that there is usage of, since 1970-01-01
     */
    int[] days(Collection<SiteId> sites, BitSet present, LocalDate liveOn, LocalDate through) {
        var calendars = new HashSet<WorkCalendar>();
        sites.forEach(site -> calendars.add(of(site)));
        var counts = new int[2];
        for (var day = through.minusDays(UsageDays.ACTIVE_DAYS - 1L); !day.isAfter(through); day = day.plusDays(1)) {
            var on = day;
            if (day.isBefore(liveOn) || calendars.stream().noneMatch(calendar -> calendar.works(on))) continue;
            counts[1]++;
            if (present.get(Math.toIntExact(day.toEpochDay()))) counts[0]++;
        }
        return counts;
    }

    private WorkCalendar of(SiteId site) { return site == null ? WorkCalendar.USUAL : calendars.getOrDefault(site, WorkCalendar.USUAL); }
}
