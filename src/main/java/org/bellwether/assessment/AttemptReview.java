package org.bellwether.assessment;

import java.io.Serializable;
import java.util.List;

/**
 * An attempt that was handed in, with what became of each answer.
 *
 * @param revealed whether it tells the right answers
 * @param passMark per cent of the points from which it is passed
 */
public record AttemptReview(AttemptRow attempt, boolean revealed, int passMark, List<QuestionReview> questions) implements Serializable {

    public long count(QuestionReview.Verdict verdict) { return questions.stream().filter(question -> question.verdict() == verdict).count(); }
    public long right() { return count(QuestionReview.Verdict.RIGHT); }
}
