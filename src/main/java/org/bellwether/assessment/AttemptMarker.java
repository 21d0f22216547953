package org.bellwether.assessment;

import java.math.BigDecimal;
import java.time.Clock;

import org.bellwether.learning.EnrolmentStatus;
import org.bellwether.learning.Enrolments;
import org.bellwether.learning.Progress;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Marks an attempt, and tells the course what came of it, in the transaction of whoever asks. */
@Dependent
class AttemptMarker {

    @PersistenceContext EntityManager entities;
    @Inject Enrolments enrolments;
    @Inject Clock clock;

    /** @param byTimer whether its time was over */
    void finish(Attempt attempt, boolean byTimer) {
        var book = new QuizBook(entities);
        var questions = book.questionsById(attempt.quiz());
        var earned = book.answers(attempt.id()).stream().map(answer -> answer.mark(questions.get(answer.question()))).reduce(BigDecimal.ZERO, BigDecimal::add);
        attempt.submit(earned, book.version(attempt.quiz()).settings().passMark(), clock.instant(), byTimer);
        entities.flush();
        if (enrolments.card(attempt.enrolment()).status() == EnrolmentStatus.WITHDRAWN) return;
        var success = attempt.passed() ? Success.PASSED : Success.FAILED;
        enrolments.report(attempt.enrolment(), attempt.lesson(), new Progress(Completion.COMPLETED, success, attempt.score()), attempt.seconds());
    }
}
