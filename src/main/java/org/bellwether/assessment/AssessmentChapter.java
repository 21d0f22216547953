package org.bellwether.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.bellwether.course.CourseId;
import org.bellwether.course.DemoCourses;
import org.bellwether.learning.DemoEnrolment;
import org.bellwether.learning.DemoEnrolments;
import org.bellwether.learning.LessonAccess;
import org.bellwether.people.DemoStory;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.demo.DemoChapter;
import org.bellwether.platform.demo.DemoRandom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The quizzes at the end of the demo's three courses, and what its people answered. How often each of them tried, and how
 * well, is learning's story; which questions they stumbled over is told here.
 */
@Stateless
@PermitAll
public class AssessmentChapter implements DemoChapter {

    private static final Map<CourseId, String> TEXTS = Map.of(DemoCourses.ERP_1, "erp-1", DemoCourses.ERP_2, "erp-2", DemoCourses.ERP_3, "erp-3");
    private static final int PASS_MARK = (int) Math.round(DemoEnrolment.PASS_MARK * 100);

    /** A quiz with its questions, as they were written and as they are told of. */
    private record Written(QuizVersion version, List<Question> questions, List<DemoQuestion> told) { }

    @PersistenceContext EntityManager entities;
    @Inject DemoEnrolments enrolments;
    @Inject Persons persons;
    @Inject Clock clock;

    @Override public int order() { return 50; }

    @Override
    public boolean blank() { return entities.createQuery("select count(q) from Quiz q", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        var authors = persons.byLogins(List.of("trainer", "trainer2"));
        var written = new HashMap<CourseId, Written>();
        for (var course : DemoCourses.ALL) written.put(course, quiz(course, authors.get("trainer")));
        entities.flush();
        var answers = new ArrayList<Answer>();
        for (var enrolment : enrolments.all()) {
            if (enrolment.quizAttempts() > 0) answers.addAll(attempts(enrolment, written.get(enrolment.course())));
        }
        entities.flush();
        answers.forEach(entities::persist);
    }

    private Written quiz(CourseId course, PersonId author) {
        var lesson = DemoCourses.quizOf(course);
        var quiz = new Quiz(lesson);
        entities.persist(quiz);
        entities.flush();
        var version = new QuizVersion(QuizVersionId.fresh(), lesson, 1, new QuizSettings(PASS_MARK, 3, null, null, true, Reveal.WHEN_DONE));
        version.touch(author, day(DemoStory.programmeStart(LocalDate.now(clock)).plusDays(20)));
        entities.persist(version);
        entities.flush();
        quiz.use(version.id());
        var told = DemoQuiz.read(TEXTS.get(course));
        var questions = new ArrayList<Question>();
        for (var one : told) questions.add(new Question(QuestionId.fresh(), version.id(), questions.size(), one.draft()));
        new QuizBook(entities).add(questions);
        return new Written(version, questions, told);
    }

    private List<Answer> attempts(DemoEnrolment enrolment, Written quiz) {
        var random = DemoRandom.of("assessment", enrolment.person().login(), enrolment.course().toString());
        var answers = new ArrayList<Answer>();
        var best = (int) Math.round(enrolment.quizScore() * quiz.questions().size());
        for (var number = 1; number <= enrolment.quizAttempts(); number++) {
            var last = enrolment.quizAttempts() - number;
            var right = last == 0 ? best : Math.max(2, Math.min(best, passing(quiz) - 1) - random.nextInt(2) - (last - 1));
            answers.addAll(attempt(enrolment, quiz, number, right, end(enrolment, last), random));
        }
        return answers;
    }

    private List<Answer> attempt(DemoEnrolment enrolment, Written quiz, int number, int right, Instant end, Random random) {
        var access = new LessonAccess(enrolment.id(), enrolment.course(), DemoCourses.quizOf(enrolment.course()), enrolment.person().id());
        var seed = random.nextLong();
        var start = end.minusSeconds(240 + random.nextInt(480));
        var attempt = new Attempt(AttemptId.fresh(), access, quiz.version(), number, seed, quiz.questions().size(), start);
        var known = known(quiz, right, enrolment.person().login(), random);
        var answers = new ArrayList<Answer>();
        var earned = BigDecimal.ZERO;
        for (var question : Shuffle.draw(seed, quiz.questions(), quiz.questions().size(), true)) {
            var told = quiz.told().get(quiz.questions().indexOf(question));
            var answer = new Answer(attempt.id(), answers.size(), question);
            answer.give(question.read(known.contains(question) ? told.right() : told.wrong(question.key(), random)), 1);
            earned = earned.add(answer.mark(question));
            answers.add(answer);
        }
        attempt.saved(end);
        attempt.submit(earned, PASS_MARK, end, false);
        entities.persist(attempt);
        return answers;
    }

    /** Which questions are answered right: the easy ones rather than the hard ones, and mostly the same in every attempt. */
    private static List<Question> known(Written quiz, int count, String login, Random random) {
        var ranked = new TreeMap<Double, Question>();
        for (var question : quiz.questions()) {
            var told = quiz.told().get(question.ordinal());
            var own = DemoRandom.of("knows", login, told.draft().text().en()).nextGaussian();
            ranked.put(-Math.log(told.ease() / (1 - told.ease())) - 1.1 * own - 0.5 * random.nextGaussian(), question);
        }
        return ranked.values().stream().limit(count).toList();
    }

    /** @param before how many attempts came after it */
    private static Instant end(DemoEnrolment enrolment, int before) {
        var room = Duration.between(enrolment.startedAt(), enrolment.quizAt()).dividedBy(enrolment.quizAttempts() + 1);
        var gap = room.compareTo(Duration.ofDays(1)) < 0 ? room : Duration.ofDays(1);
        return enrolment.quizAt().minus(gap.multipliedBy(before));
    }

    private static int passing(Written quiz) { return (int) Math.ceil(quiz.questions().size() * PASS_MARK / 100.0); }

    private static Instant day(LocalDate day) { return day.atTime(LocalTime.of(8, 20)).toInstant(ZoneOffset.UTC); }
}
