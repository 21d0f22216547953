package org.bellwether.learning;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.course.CourseId;
import org.bellwether.course.LessonId;
import org.bellwether.people.PersonId;

/**
 * An enrolment as other features and pages see one.
 *
 * @param dueOn      the last day on which it is on time; null where nobody set one
 * @param trainedAt  when the last required lesson was gone through, passed or not; null before
 * @param completedAt when the last required lesson was done, that is gone through and not failed; null before
 * @param score      mean of the lessons' best scores, -1 to 1; null where no lesson gave one
 * @param seconds    time spent in its lessons
 * @param lastLesson the lesson that was open last; null where none was
 * @param excuse     why it need not be done; null where nobody excused the learner
 * @param excusedFor the manager for whom a deputy excused them; null where the manager did so
 */
public record EnrolmentCard(EnrolmentId id, PersonId learner, CourseId course, EnrolmentStatus status, Instant enrolledAt, LocalDate dueOn,
                            Instant startedAt, Instant trainedAt, Instant completedAt, BigDecimal score, long seconds, LessonId lastLesson, Instant nudgedAt,
                            PersonId nudgedBy, String excuse, PersonId excusedBy, PersonId excusedFor) implements Serializable {

    public boolean completed() { return status == EnrolmentStatus.COMPLETED; }
}
