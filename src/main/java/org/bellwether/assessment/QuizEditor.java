package org.bellwether.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.bellwether.course.LessonRow;

/**
 * A quiz as its author finds it.
 *
 * @param number    which version this is, from 1
 * @param inUse     the version that learners get; equal to {@code number} unless this is a draft
 * @param attempts  how many attempts there are at the version in use; from one on, a change makes a draft
 * @param questions in their order
 */
public record QuizEditor(LessonRow lesson, int number, int inUse, long attempts, QuizSettings settings, Instant changedAt,
                         List<QuestionRow> questions) implements Serializable {

    /** Whether learners do not see this version yet. */
    public boolean draft() { return number != inUse; }

    public int points() { return questions.stream().mapToInt(question -> question.draft().points()).sum(); }

    /** How many questions a learner gets. */
    public int asked() { return settings.drawn() == null ? questions.size() : Math.min(settings.drawn(), questions.size()); }
}
