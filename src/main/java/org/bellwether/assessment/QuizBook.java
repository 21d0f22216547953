package org.bellwether.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bellwether.course.LessonId;
import org.bellwether.platform.NotFound;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Finds quizzes with what belongs to them. */
record QuizBook(EntityManager entities) {

    Optional<Quiz> quiz(LessonId lesson) { return Optional.ofNullable(lesson == null ? null : entities.find(Quiz.class, lesson.value())); }

    /** The quiz, held until the transaction ends, so that nobody begins it while it is changed. */
    Optional<Quiz> locked(LessonId lesson) {
        return Optional.ofNullable(lesson == null ? null : entities.find(Quiz.class, lesson.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    QuizVersion version(QuizVersionId id) { return entities.find(QuizVersion.class, id.value()); }

    /** In the order of the quiz, with their options, by one query. */
    List<Question> questions(QuizVersionId version) {
        return entities.createQuery("select distinct q from Question q left join fetch q.options where q.quiz = :version order by q.ordinal, q.id", Question.class)
            .setParameter("version", version).getResultList();
    }

    Map<Long, Question> questionsById(QuizVersionId version) { return questions(version).stream().collect(Collectors.toMap(Question::id, Function.identity())); }

    long questionCount(QuizVersionId version) {
        return entities.createQuery("select count(q) from Question q where q.quiz = :version", Long.class).setParameter("version", version).getSingleResult();
    }

    long attempts(QuizVersionId version) {
        return entities.createQuery("select count(a) from Attempt a where a.quiz = :version", Long.class).setParameter("version", version).getSingleResult();
    }

    /** By slot. */
    List<Answer> answers(AttemptId attempt) {
        return entities.createQuery("select a from Answer a where a.attempt = :attempt order by a.slot", Answer.class).setParameter("attempt", attempt.value()).getResultList();
    }

    Attempt attempt(AttemptId id) { return known(id == null ? null : entities.find(Attempt.class, id.value()), id); }

    Attempt lockedAttempt(AttemptId id) { return known(id == null ? null : entities.find(Attempt.class, id.value(), LockModeType.PESSIMISTIC_WRITE), id); }

    private static Attempt known(Attempt attempt, AttemptId id) {
        if (attempt == null) throw new NotFound("assessment.attempt.unknown", id);
        return attempt;
    }
}
