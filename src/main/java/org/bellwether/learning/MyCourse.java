package org.bellwether.learning;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.course.CourseCard;
import org.bellwether.course.LessonRow;
import org.bellwether.platform.text.Localized;

/**
 * One of the learner's own courses.
 *
 * @param assigned message key of why the learner has it; null where nobody assigned it
 * @param whom     what that names: for whom it was assigned, or by whom; null where it names nobody
 * @param overdue  open, and its due date lies behind the learner's today
 * @param done     of the lessons that count, how many are done
 * @param next     where to go on; null when nothing is left
 * @param nudgedBy who reminded the learner last; null where nobody did
 * @param excuse   why it need not be done; null where nobody excused the learner
 * @param excusedBy who said so
 * @param excusedFor for which manager, where that was a deputy; null otherwise
 */
public record MyCourse(EnrolmentId enrolment, CourseCard course, EnrolmentStatus status, String assigned, Localized whom, LocalDate dueOn, boolean overdue,
                       Instant startedAt, Instant completedAt, BigDecimal score, int done, int count, int percent, LessonRow next, Instant nudgedAt,
                       String nudgedBy, String excuse, String excusedBy, String excusedFor) implements Serializable {

    public boolean open() { return status.isOpen(); }

    public boolean completed() { return status == EnrolmentStatus.COMPLETED; }

    public boolean begun() { return startedAt != null; }

    /** 0 to 100; null where no lesson gave a score. */
    public Integer percentScore() { return MyLearning.percent(score); }

    /** Why the learner has it: message key; its one argument is {@link #whom}, where there is one. */
    public String whyKey() {
        if (assigned != null) return assigned;
        return dueOn != null ? "learning.why.person" : "learning.why.self";
    }

    /** The course's page. */
    public String href() { return LessonPlaces.of(enrolment); }

    /** Straight to the next lesson, or to the course's page where none is left. */
    public String nextHref() { return next == null ? href() : LessonPlaces.of(enrolment, next); }

    /** About how many minutes are left, by the share of lessons that are not done. */
    public int minutesLeft() { return count == 0 ? course.minutes() : Math.max(1, Math.round(course.minutes() * (count - done) / (float) count)); }
}
