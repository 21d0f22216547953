package org.bellwether.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.bellwether.people.SiteId;
import org.bellwether.people.calendar.CalendarException;
import org.bellwether.people.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/** Figures of the rules' own table of oracles, where it has them. */
class MeasuresTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 6, 7);

    @Test
    void finds_the_step_that_loses_most() {
        var counts = List.of(350, 300, 255, 230, 150);
        var funnel = Funnel.of(380, counts, 12);
        assertThat(funnel.worst().step()).isEqualTo(FunnelStep.HABITUAL);
        assertThat(funnel.steps().stream().map(Funnel.Step::kept)).satisfiesExactly(kept -> assertThat(kept).isCloseTo(0.9211, within(1e-4)), kept -> assertThat(kept).isCloseTo(0.8571, within(1e-4)),
            kept -> assertThat(kept).isEqualTo(0.85), kept -> assertThat(kept).isCloseTo(0.902, within(1e-4)), kept -> assertThat(kept).isCloseTo(0.6522, within(1e-4)));
        assertThat(Funnel.of(5, List.of(5, 5, 5, 5, 5), 0).worst()).isNull();
    }

    @Test
    void joins_teams_that_are_too_small() {
        assertThat(SmallTeams.joined(List.of(13, 8, 1), people -> people, Integer::sum)).containsExactlyInAnyOrder(9, 13);
        assertThat(SmallTeams.joined(List.of(4, 3, 20), people -> people, Integer::sum)).containsExactlyInAnyOrder(7, 20);
        assertThat(SmallTeams.joined(List.of(3, 1), people -> people, Integer::sum)).isEmpty();
    }

    @Test
    void calls_active_who_used_it_in_28_days() {
        var usage = new UsageDays(0);
        usage.add(1, day(SUNDAY.minusDays(27)));
        usage.add(2, day(SUNDAY.minusDays(28)));
        usage.add(3, day(SUNDAY.plusDays(1)));
        assertThat(usage.activeAt(1, SUNDAY)).isTrue();
        assertThat(usage.activeAt(2, SUNDAY)).isFalse();
        assertThat(usage.activeAt(3, SUNDAY)).isFalse();
    }

    @Test
    void calls_a_habit_nine_of_twelve_weeks() {
        var usage = new UsageDays(0);
        for (int week = 0; week < 9; week++) usage.add(1, day(SUNDAY.minusWeeks(week)));
        for (int week = 0; week < 8; week++) usage.add(2, day(SUNDAY.minusWeeks(week)));
        assertThat(usage.habitualAt(1, SUNDAY, weeks(12))).isTrue();
        assertThat(usage.habitualAt(2, SUNDAY, weeks(12))).isFalse();
        assertThat(usage.habitualAt(2, SUNDAY, weeks(3))).as("three weeks make no habit").isFalse();
        assertThat(UsageDays.weeksSince(SUNDAY.minusDays(27), SUNDAY)).isEqualTo(4);
        assertThat(UsageDays.weeksSince(SUNDAY.minusYears(1), SUNDAY)).isEqualTo(12);
    }

    private static BitSet weeks(int count) {
        var weeks = new BitSet();
        weeks.set(0, count);
        return weeks;
    }

    @Test
    void expects_nothing_of_a_week_in_which_the_site_was_closed() {
        var closed = new WorkCalendar(Map.of(), List.of(new CalendarException(SUNDAY.minusDays(20), SUNDAY.minusDays(7), "Summer", false)));
        var site = new SiteId(1);
        var expected = new ExpectedDays(Map.of(site, closed));
        assertThat(expected.weeks(site, SUNDAY.minusYears(1), SUNDAY).stream()).containsExactly(0, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(expected.weeks(null, SUNDAY.minusYears(1), SUNDAY).cardinality()).as("of a site that is not known").isEqualTo(12);
        var usage = new UsageDays(0);
        for (int week : new int[] {0, 3, 4, 5, 6, 7, 8, 9}) usage.add(1, day(SUNDAY.minusWeeks(week)));
        assertThat(usage.habitualAt(1, SUNDAY, expected.weeks(site, SUNDAY.minusYears(1), SUNDAY))).as("8 of the 10 weeks in which the site worked").isTrue();
        assertThat(usage.habitualAt(1, SUNDAY, weeks(12))).as("8 of 12").isFalse();
        usage.add(2, day(SUNDAY));
        for (int week = 1; week < 9; week++) usage.add(2, day(SUNDAY.minusWeeks(week)));
        assertThat(usage.habitualAt(2, SUNDAY, expected.weeks(site, SUNDAY.minusYears(1), SUNDAY))).as("what was done in a closed week makes up for no other").isFalse();
    }

    @Test
    void a_day_is_expected_where_one_of_the_sites_works() {
        var monday = SUNDAY.minusDays(6);
        var one = new SiteId(1);
        var other = new SiteId(2);
        var expected = new ExpectedDays(Map.of(one, new WorkCalendar(Map.of(), List.of(new CalendarException(monday, monday.plusDays(1), "Festival", false))),
            other, new WorkCalendar(Map.of(), List.of(new CalendarException(monday, monday, "Whit Monday", false), new CalendarException(SUNDAY, SUNDAY, "In exchange", true)))));
        var present = new BitSet();
        present.set((int) SUNDAY.toEpochDay());
        assertThat(expected.days(List.of(one), present, monday, SUNDAY)).containsExactly(0, 3);
        assertThat(expected.days(List.of(one, other), present, monday, SUNDAY)).containsExactly(1, 5);
        assertThat(expected.days(Arrays.asList(one, null), present, monday, SUNDAY)).as("a site that is not known works on Monday").containsExactly(0, 5);
    }

    @Test
    void judges_by_the_plan() {
        assertThat(PlanState.of(0.76, 0.8)).isEqualTo(PlanState.ON_PLAN);
        assertThat(PlanState.of(0.65, 0.8)).isEqualTo(PlanState.NEAR_PLAN);
        assertThat(PlanState.of(0.6, 0.8)).isEqualTo(PlanState.BELOW_PLAN);
        assertThat(PlanState.of(0.6, 0)).isEqualTo(PlanState.NO_PLAN);
        assertThat(new SCurve(0.9, 6, 0.5).at(6)).isEqualTo(0.45);
        assertThat(new SCurve(0.9, 6, 0.5).at(-1)).isZero();
    }

    @Test
    void counts_weeks_as_the_database_does() {
        for (var day = SUNDAY.minusDays(20); day.isBefore(SUNDAY); day = day.plusDays(1)) assertThat(Weeks.ofNumber((day.toEpochDay() + 3) / 7)).isEqualTo(Weeks.of(day));
    }

    @Test
    void rounds_the_parts_of_a_plan_to_what_the_whole_rounds_to() {
        assertThat(WholeNumbers.of(List.of(2.4, 2.4, 2.4))).containsExactly(3L, 2L, 2L);
        assertThat(WholeNumbers.of(List.of(0.5, 10.2, 3.9))).containsExactly(1L, 10L, 4L);
        assertThat(WholeNumbers.of(List.of(7.0))).containsExactly(7L);
        assertThat(WholeNumbers.of(List.of())).isEmpty();
    }

    private static int day(LocalDate date) { return Math.toIntExact(date.toEpochDay()); }
}
