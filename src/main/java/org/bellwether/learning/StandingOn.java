package org.bellwether.learning;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How an enrolment stood at the end of a day, as far as what was recorded tells. The due date is the one of now.
 *
 * @param late whether it was open and should have been done before that day
 */
public record StandingOn(State state, boolean late) {

    /** How far it was, or that it need not be done. */
    public enum State { NOT_STARTED, IN_PROGRESS, COMPLETED, EXCUSED }

    /** @param end the first moment after the day */
    static StandingOn of(Instant started, Instant completed, Instant excused, LocalDate dueOn, LocalDate day, Instant end) {
        if (by(completed, end)) return new StandingOn(State.COMPLETED, false);
        if (by(excused, end)) return new StandingOn(State.EXCUSED, false);
        return new StandingOn(by(started, end) ? State.IN_PROGRESS : State.NOT_STARTED, dueOn != null && dueOn.isBefore(day));
    }

    private static boolean by(Instant moment, Instant end) { return moment != null && moment.isBefore(end); }

    boolean open() { return state == State.NOT_STARTED || state == State.IN_PROGRESS; }
}
