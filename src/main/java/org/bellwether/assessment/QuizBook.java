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

    /** In the order of the quiz, with their options, by two queries. */
    List<Question> questions(QuizVersionId version) {
        var questions = entities.createQuery("select q from Question q where q.quiz = :version order by q.ordinal, q.id", Question.class).setParameter("version", version).getResultList();
        var options = entities.createQuery("select o from Option o join Question q on q.id = o.question where q.quiz = :version order by o.question, o.place", Option.class)
            .setParameter("version", version).getResultStream().collect(Collectors.groupingBy(Option::question));
        questions.forEach(question -> question.with(options.getOrDefault(question.id(), List.of())));
        return questions;
    }

    void add(List<Question> questions) {
        questions.forEach(entities::persist);
        entities.flush();
        questions.forEach(question -> question.options().forEach(entities::persist));
        entities.flush();
    }

    /** Changes a question and keeps its options in step. */
    void write(Question question, QuestionDraft draft) {
        var before = List.copyOf(question.options());
        question.write(draft);
        before.stream().filter(option -> !question.options().contains(option)).forEach(entities::remove);
        question.options().stream().filter(option -> !before.contains(option)).forEach(entities::persist);
        entities.flush();
    }

    void remove(List<Question> questions) {
        questions.forEach(question -> question.options().forEach(entities::remove));
        entities.flush();
        questions.forEach(entities::remove);
        entities.flush();
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
