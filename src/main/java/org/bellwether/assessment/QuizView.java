package org.bellwether.assessment;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

import org.bellwether.course.CourseId;
import org.bellwether.course.LessonId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.platform.text.Localized;

/**
 * A quiz as one learner finds it.
 *
 * @param settings     the rules of the version that the next attempt would get
 * @param questions    how many questions the next attempt would have; 0 where nobody has written any
 * @param open         the attempt that was begun and not handed in; null where there is none
 * @param finished     those handed in, the newest first
 * @param attemptsLeft without the open one; null for as many as needed
 */
public record QuizView(EnrolmentId enrolment, LessonId lesson, CourseId course, Localized title, QuizSettings settings, int questions,
                       AttemptRow open, List<AttemptRow> finished, Integer attemptsLeft) implements Serializable {

    public boolean passed() { return finished.stream().anyMatch(AttemptRow::passed); }

    /** The attempt that counts; null where none was handed in. */
    public AttemptRow best() { return finished.stream().max(Comparator.comparing(AttemptRow::score).thenComparing(AttemptRow::number)).orElse(null); }

    public boolean exhausted() { return !passed() && attemptsLeft != null && attemptsLeft <= 0; }

    public boolean startable() { return open == null && questions > 0 && !passed() && !exhausted(); }
}
