package org.bellwether.adoption;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How it stood at the end of a week.
 *
 * @param through  the last day that was counted
 * @param eligible people who were meant to use the system
 * @param active   of them, who used it in the 28 days up to then
 * @param habitual of them, who used it in three quarters of their expected weeks
 * @param weekly   of them, who used it in the last seven days
 * @param planned  people who by the plan should be active
 */
public record WeekPoint(LocalDate weekOn, LocalDate through, int eligible, int active, int habitual, int weekly, double planned, int daysPresent, int daysExpected)
    implements Serializable {

    /** Below this share of working days with data, the figures say little. */
    private static final double ENOUGH = 0.8;

    WeekPoint plus(WeekPoint other) {
        return new WeekPoint(weekOn, through, eligible + other.eligible, active + other.active, habitual + other.habitual, weekly + other.weekly, planned + other.planned,
            Math.max(daysPresent, other.daysPresent), Math.max(daysExpected, other.daysExpected));
    }

    public Share reach() { return new Share(active, eligible); }
    public Share habit() { return new Share(habitual, eligible); }
    public double plannedShare() { return eligible == 0 ? 0 : planned / eligible; }
    public PlanState state() { return PlanState.of(reach().value(), plannedShare()); }

    /** Percentage points by which adoption is above the plan; negative below it. */
    public long gap() { return Math.round(100 * reach().value()) - Math.round(100 * plannedShare()); }

    /** Of those active in four weeks, the share that one week sees. */
    public double stickiness() { return active == 0 ? 0 : (double) weekly / active; }

    public boolean thin() { return daysExpected > 0 && daysPresent < ENOUGH * daysExpected; }
}
