package org.bellwether.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.bellwether.course.LessonRow;

/**
 * What learners made of one version of a quiz. Figures of questions are of first attempts only: later ones are made by
 * people who have seen the questions.
 *
 * @param versions    those that somebody has taken, the newest first
 * @param number      the version that is reported
 * @param asOf        when the last of the attempts was handed in; null where there is none
 * @param mean        mean score of the first attempts, 0 to 1
 * @param passedFirst share of people who passed at the first attempt
 * @param passed      share of people who have passed at all
 * @param questions   in the order of the quiz
 */
public record QuizReport(LessonRow lesson, List<Integer> versions, int number, Instant asOf, double mean, Share passedFirst, Share passed,
                         List<QuestionFigures> questions) implements Serializable {

    public long learners() { return passedFirst.n(); }

    /** The question that fewest could answer; null where there are too few answers to say so. */
    public QuestionFigures hardest() {
        return questions.stream().filter(question -> !question.few()).min(Comparator.comparing(question -> question.facility().share())).orElse(null);
    }
}
