package org.bellwether.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;

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
        assertThat(usage.habitualAt(1, SUNDAY, 12)).isTrue();
        assertThat(usage.habitualAt(2, SUNDAY, 12)).isFalse();
        assertThat(usage.habitualAt(2, SUNDAY, 3)).as("three weeks make no habit").isFalse();
        assertThat(UsageDays.expectedWeeks(SUNDAY.minusDays(27), SUNDAY)).isEqualTo(4);
        assertThat(UsageDays.expectedWeeks(SUNDAY.minusYears(1), SUNDAY)).isEqualTo(12);
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
