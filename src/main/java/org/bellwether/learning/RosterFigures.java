package org.bellwether.learning;

import java.io.Serializable;
import java.time.LocalDate;

/** How the enrolments of a course stand, withdrawn ones left out. */
public record RosterFigures(long enrolled, long notStarted, long inProgress, long completed, long overdue, long stuck) implements Serializable {

    public static final RosterFigures NONE = new RosterFigures(0, 0, 0, 0, 0, 0);

    /** So many enrolments in that state with that due date. */
    static RosterFigures of(EnrolmentStatus status, LocalDate dueOn, long count, LocalDate today) {
        var late = status.isOpen() && dueOn != null && dueOn.isBefore(today);
        return new RosterFigures(count, status == EnrolmentStatus.ENROLLED ? count : 0, status == EnrolmentStatus.IN_PROGRESS ? count : 0,
            status == EnrolmentStatus.COMPLETED ? count : 0, late ? count : 0, 0);
    }

    RosterFigures plus(RosterFigures other) {
        return new RosterFigures(enrolled + other.enrolled, notStarted + other.notStarted, inProgress + other.inProgress, completed + other.completed,
            overdue + other.overdue, stuck + other.stuck);
    }

    RosterFigures withStuck(long count) { return new RosterFigures(enrolled, notStarted, inProgress, completed, overdue, count); }

    public int percent() { return enrolled == 0 ? 0 : (int) (100 * completed / enrolled); }
}
