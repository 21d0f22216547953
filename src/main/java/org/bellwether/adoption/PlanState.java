package org.bellwether.adoption;

/** How actual adoption stands to the plan: on it from 95 %, near it from 80 %, else below it. */
public enum PlanState {
    ON_PLAN, NEAR_PLAN, BELOW_PLAN, NO_PLAN;

    /** @param planned the planned share; where there is none yet there is nothing to be judged */
    public static PlanState of(double actual, double planned) {
        if (planned <= 0) return NO_PLAN;
        var ratio = actual / planned;
        if (ratio >= 0.95) return ON_PLAN;
        return ratio >= 0.80 ? NEAR_PLAN : BELOW_PLAN;
    }
}
