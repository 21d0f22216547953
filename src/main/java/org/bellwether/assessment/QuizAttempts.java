package org.bellwether.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonKind;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Enrolments;
import org.bellwether.learning.LessonAccess;
import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Learners take quizzes: begin, answer, leave, come back, hand in once, read what became of it. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class QuizAttempts {

    private static final SecureRandom SEEDS = new SecureRandom();

    @PersistenceContext EntityManager entities;
    @Inject Enrolments enrolments;
    @Inject Courses courses;
    @Inject AttemptMarker marker;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * The quiz as the caller finds it now. An attempt whose time is over is handed in by this.
     *
     * @throws RuleViolation if the lesson cannot be taken now, with what stands in the way
     */
    public QuizView open(EnrolmentId enrolment, LessonId lesson) {
        var access = enrolments.open(enrolment, lesson);
        var row = courses.lesson(lesson);
        if (row.kind() != LessonKind.QUIZ) throw new NotFound("assessment.quiz.unknown", lesson);
        var attempts = attempts(access);
        attempts.stream().filter(attempt -> attempt.open() && attempt.expired(clock.instant())).forEach(attempt -> marker.finish(attempt, true));
        var quiz = book().quiz(lesson).filter(written -> written.current() != null).orElse(null);
        var settings = quiz == null ? QuizSettings.USUAL : book().version(quiz.current()).settings();
        var questions = quiz == null ? 0 : (int) book().questionCount(quiz.current());
        var open = attempts.stream().filter(Attempt::open).map(Attempt::row).findFirst().orElse(null);
        var finished = attempts.stream().filter(attempt -> !attempt.open()).map(Attempt::row).toList();
        return new QuizView(enrolment, lesson, access.course(), row.title(), settings, drawn(settings, questions), open, finished,
            left(settings, attempts.size(), access));
    }

    /** Begins an attempt; where one is open already, that is the answer. */
    public AttemptId start(EnrolmentId enrolment, LessonId lesson) {
        var access = enrolments.open(enrolment, lesson);
        var quiz = book().locked(lesson).filter(written -> written.current() != null).orElseThrow(() -> new RuleViolation("assessment.quiz.empty"));
        var before = attempts(access);
        var open = before.stream().filter(Attempt::open).findFirst();
        if (open.isPresent()) return open.get().id();
        if (before.stream().anyMatch(Attempt::passed)) throw new RuleViolation("assessment.quiz.passed-already");
        var version = book().version(quiz.current());
        var left = left(version.settings(), before.size(), access);
        if (left != null && left <= 0) throw new RuleViolation("assessment.quiz.attempts-used", before.size());
        return begin(access, version, before.stream().mapToInt(Attempt::number).max().orElse(0) + 1);
    }

    private AttemptId begin(LessonAccess access, QuizVersion version, int number) {
        var all = book().questions(version.id());
        if (all.isEmpty()) throw new RuleViolation("assessment.quiz.empty");
        var seed = SEEDS.nextLong();
        var settings = version.settings();
        var questions = Shuffle.draw(seed, all, drawn(settings, all.size()), settings.shuffled());
        var possible = questions.stream().mapToInt(Question::points).sum();
        var attempt = new Attempt(AttemptId.fresh(), access, version, number, seed, possible, clock.instant());
        entities.persist(attempt);
        entities.flush();
        for (var slot = 0; slot < questions.size(); slot++) entities.persist(new Answer(attempt.id(), slot, questions.get(slot)));
        return attempt.id();
    }

    /** The questions of the caller's open attempt, with what was answered so far. */
    public AttemptSheet sheet(AttemptId id) {
        var attempt = mine(book().attempt(id));
        if (!attempt.open()) throw new RuleViolation("assessment.attempt.closed");
        var shuffled = book().version(attempt.quiz()).settings().shuffled();
        var questions = book().questionsById(attempt.quiz());
        var sheets = book().answers(id).stream().map(answer -> new ShownQuestion(questions.get(answer.question()), attempt.seed(), shuffled).sheet(answer)).toList();
        return new AttemptSheet(id, attempt.number(), secondsLeft(attempt), sheets);
    }

    /** Keeps answers. What arrives late or twice does no harm; after the end nothing is taken any more. */
    public SaveReceipt save(AttemptId id, List<SlotAnswer> answers) {
        var attempt = mine(book().lockedAttempt(id));
        if (!attempt.open()) return new SaveReceipt(List.of(), clock.instant(), secondsLeft(attempt), false);
        if (attempt.expired(clock.instant())) {
            marker.finish(attempt, true);
            return new SaveReceipt(List.of(), clock.instant(), 0L, false);
        }
        var refused = keep(attempt, answers);
        attempt.saved(clock.instant());
        return new SaveReceipt(refused, clock.instant(), secondsLeft(attempt), true);
    }

    /** Keeps the last answers, marks them all, and tells the course. Done once; asked again, it answers the same. */
    public AttemptRow submit(AttemptId id, List<SlotAnswer> answers) {
        var attempt = mine(book().lockedAttempt(id));
        if (!attempt.open()) return attempt.row();
        var late = attempt.expired(clock.instant());
        if (!late) keep(attempt, answers);
        marker.finish(attempt, late);
        return attempt.row();
    }

    /** What became of an attempt of the caller's that was handed in. */
    public AttemptReview review(AttemptId id) {
        var attempt = mine(book().attempt(id));
        if (attempt.open()) throw new RuleViolation("assessment.attempt.open");
        var settings = book().version(attempt.quiz()).settings();
        var all = attemptsOf(attempt.enrolment(), attempt.lesson());
        var done = all.stream().anyMatch(Attempt::passed) || exhausted(attempt, all);
        var reveal = settings.reveal() == Reveal.AT_ONCE || settings.reveal() == Reveal.WHEN_DONE && done;
        var questions = book().questionsById(attempt.quiz());
        var reviews = book().answers(id).stream()
            .map(answer -> new ShownQuestion(questions.get(answer.question()), attempt.seed(), settings.shuffled()).review(answer, reveal)).toList();
        return new AttemptReview(attempt.row(), reveal, settings.passMark(), reviews);
    }

    /** Judged by the version that a next attempt would get, as that says how many there are. */
    private boolean exhausted(Attempt attempt, List<Attempt> all) {
        var current = book().quiz(attempt.lesson()).orElseThrow().current();
        var left = left(book().version(current).settings(), all.size(), new LessonAccess(attempt.enrolment(), null, attempt.lesson(), attempt.learner()));
        return left != null && left <= 0;
    }

    private List<Integer> keep(Attempt attempt, List<SlotAnswer> answers) {
        if (answers.isEmpty()) return List.of();
        var shuffled = book().version(attempt.quiz()).settings().shuffled();
        var questions = book().questionsById(attempt.quiz());
        var slots = book().answers(attempt.id());
        var refused = new ArrayList<Integer>();
        for (var sent : answers) {
            if (sent.slot() < 0 || sent.slot() >= slots.size()) throw new RuleViolation("assessment.answer.unreadable", sent.slot());
            var answer = slots.get(sent.slot());
            var given = new ShownQuestion(questions.get(answer.question()), attempt.seed(), shuffled).inside(sent.given());
            if (!answer.give(given, sent.seq())) refused.add(sent.slot());
        }
        return refused;
    }

    private Attempt mine(Attempt attempt) {
        if (!attempt.learner().equals(caller.person())) throw new NotFound("assessment.attempt.unknown", attempt.id());
        return attempt;
    }

    private List<Attempt> attempts(LessonAccess access) { return attemptsOf(access.enrolment(), access.lesson()); }

    /** The newest first. */
    private List<Attempt> attemptsOf(EnrolmentId enrolment, LessonId lesson) {
        return entities.createQuery("select a from Attempt a where a.enrolment = :enrolment and a.lesson = :lesson order by a.number desc", Attempt.class)
            .setParameter("enrolment", enrolment).setParameter("lesson", lesson).getResultList();
    }

    private Integer left(QuizSettings settings, int used, LessonAccess access) {
        if (settings.attemptsAllowed() == null) return null;
        var extra = entities.find(Allowance.class, new Allowance.Key(access.enrolment(), access.lesson()));
        return Math.max(0, settings.attemptsAllowed() + (extra == null ? 0 : extra.extra()) - used);
    }

    private static int drawn(QuizSettings settings, int questions) { return settings.drawn() == null ? questions : Math.min(questions, settings.drawn()); }

    private Long secondsLeft(Attempt attempt) {
        if (attempt.deadlineAt() == null) return null;
        Instant now = clock.instant();
        return Math.max(0, Duration.between(now, attempt.deadlineAt()).toSeconds());
    }

    private QuizBook book() { return new QuizBook(entities); }
}
