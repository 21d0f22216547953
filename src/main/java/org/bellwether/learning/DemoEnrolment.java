package org.bellwether.learning;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.course.CourseId;
import org.bellwether.people.DemoPerson;

/**
 * What became of one person's course in the demo organisation; other chapters tell the same story from it.
 *
 * @param dueOn        the last day on which it was on time
 * @param startedAt    null where it was never opened
 * @param quizAttempts how often the quiz was tried; 0 where the person did not come so far
 * @param quizScore    the best attempt, 0 to 1; 0 where there was none
 * @param quizAt       when the last attempt ended; null where there was none
 * @param completedAt  null while it is open; then the same moment as {@code quizAt}
 */
public record DemoEnrolment(EnrolmentId id, DemoPerson person, CourseId course, Instant enrolledAt, LocalDate dueOn, Instant startedAt,
                            int quizAttempts, double quizScore, Instant quizAt, Instant completedAt) {

    /** From this share of the points the quizzes of the demo count as passed. */
    public static final double PASS_MARK = 0.7;

    public boolean completed() { return completedAt != null; }
}
