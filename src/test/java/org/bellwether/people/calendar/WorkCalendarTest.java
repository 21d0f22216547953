package org.bellwether.people.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 10, 4);

    private static CalendarException closed(LocalDate from, LocalDate until) { return new CalendarException(from, until, "Holiday", false); }

    @Test
    void a_place_works_as_its_week_says() {
        var saturdays = new WorkWeek(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        var calendar = new WorkCalendar(Map.of(MONDAY, saturdays), List.of());
        assertThat(calendar.works(MONDAY.minusDays(2))).as("a Saturday before").isFalse();
        assertThat(calendar.works(MONDAY.plusDays(5))).as("a Saturday from then on").isTrue();
        assertThat(calendar.works(MONDAY.plusDays(6))).isFalse();
        assertThat(calendar.week(MONDAY.minusDays(1))).isEqualTo(WorkWeek.MONDAY_TO_FRIDAY);
    }

    @Test
    void a_week_is_written_and_read() {
        var odd = new WorkWeek(Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY));
        assertThat(odd.text()).isEqualTo("0100001");
        assertThat(WorkWeek.of("0100001")).isEqualTo(odd);
        assertThat(odd.days()).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY);
        refused(() -> WorkWeek.of(List.of()), "people.calendar.no-work-day");
    }

    @Test
    void a_holiday_is_free_and_what_is_worked_in_exchange_is_not() {
        var calendar = new WorkCalendar(Map.of(), List.of(closed(MONDAY, MONDAY.plusDays(3)), new CalendarException(MONDAY.plusDays(5), null, "In exchange", true)));
        assertThat(calendar.works(MONDAY.plusDays(3))).isFalse();
        assertThat(calendar.works(MONDAY.plusDays(4))).isTrue();
        assertThat(calendar.works(MONDAY.plusDays(5))).as("a Saturday in exchange").isTrue();
        assertThat(calendar.worksBetween(MONDAY.minusDays(2), MONDAY.plusDays(3))).isFalse();
        assertThat(calendar.next(MONDAY.plusDays(2)).orElseThrow().from()).isEqualTo(MONDAY);
        assertThat(calendar.next(MONDAY.plusDays(4)).orElseThrow().working()).isTrue();
        assertThat(calendar.next(MONDAY.plusDays(6))).isEmpty();
    }

    @Test
    void days_that_can_only_be_a_mistake_are_refused() {
        refused(() -> closed(null, MONDAY), "people.calendar.no-day");
        refused(() -> closed(MONDAY, MONDAY.minusDays(1)), "people.period.backwards");
        refused(() -> closed(MONDAY.withYear(27), MONDAY.withYear(27)), "people.calendar.year");
        refused(() -> closed(MONDAY, MONDAY.withYear(20277)), "people.calendar.year");
        refused(() -> closed(MONDAY, MONDAY.plusDays(CalendarException.LONGEST)), "people.calendar.long");
        refused(() -> new CalendarException(MONDAY, MONDAY, " ", false), "people.calendar.no-name");
        refused(() -> new CalendarException(MONDAY, MONDAY, "x".repeat(81), false), "people.calendar.long-name");
        refused(() -> new WorkCalendar(Map.of(), List.of(closed(MONDAY, MONDAY.plusDays(2)), closed(MONDAY.plusDays(2), MONDAY.plusDays(3)))), "people.calendar.overlaps");
        assertThat(closed(MONDAY, MONDAY.plusDays(CalendarException.LONGEST - 1)).until()).isEqualTo(MONDAY.plusDays(61));
    }

    /** Against the plainest way to say it: a sign for each day. */
    @Test
    void any_calendar_says_the_same_as_one_that_notes_each_day() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var free = new BitSet();
            var taken = new BitSet();
            var exceptions = new ArrayList<CalendarException>();
            for (int day = 0; day < 400; day++) if (MONDAY.plusDays(day).getDayOfWeek().getValue() > 5) free.set(day);
            for (int tries = 0; tries < 30; tries++) {
                int from = random.nextInt(380);
                int until = from + random.nextInt(15);
                var exception = new CalendarException(MONDAY.plusDays(from), MONDAY.plusDays(until), "x", random.nextBoolean());
                var clashes = taken.get(from, until + 1).cardinality() > 0;
                assertThat(new WorkCalendar(Map.of(), exceptions).clash(exception).isPresent()).as("seed %d, days %d to %d", seed, from, until).isEqualTo(clashes);
                if (clashes) continue;
                exceptions.add(exception);
                taken.set(from, until + 1);
                free.set(from, until + 1, !exception.working());
            }
            var calendar = new WorkCalendar(Map.of(), exceptions);
            for (int day = 0; day < 400; day++) assertThat(calendar.works(MONDAY.plusDays(day))).as("seed %d, day %d", seed, day).isEqualTo(!free.get(day));
        }
    }

    private static void refused(Runnable what, String key) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
