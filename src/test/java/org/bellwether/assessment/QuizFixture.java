package org.bellwether.assessment;

import java.util.List;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonKind;
import org.bellwether.course.NewCourse;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Enrolments;
import org.bellwether.people.Caller;
import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;

/** A trainer, two learners, and a published course with one quiz of four questions. */
final class QuizFixture {

    final Database database;
    final Services services;
    final Quizzes quizzes;
    final QuizAttempts attempts;
    final PersonCard trainer;
    final PersonCard ada;
    final PersonCard bo;
    final CourseId course;
    final LessonId lesson;

    QuizFixture(Database database) {
        this.database = database;
        services = new Services(database);
        database.run("insert into org_unit (id, parent_id, department_id, head_id, code, name_en, name_zh) values (1, null, null, null, 'LD', 'Longmen', null)");
        trainer = person(11, "trainer");
        ada = person(12, "ada");
        bo = person(13, "bo");
        asTrainer();
        quizzes = services.get(Quizzes.class);
        attempts = services.get(QuizAttempts.class);
        course = database.inTransaction(() -> courses().create(new NewCourse(AQuestion.text("A course"), null, "en", 30)));
        lesson = database.inTransaction(() -> courses().addLesson(course, LessonKind.QUIZ, new Localized("The quiz", "测验")));
    }

    /** Four questions of one point each. */
    QuizFixture written() {
        for (var draft : List.of(AQuestion.single("One?", "right", "wrong", "odd"), AQuestion.multiple("Several?", 2, "right", "right too", "wrong", "wrong too"),
            AQuestion.number("How many?", "12", "0"), AQuestion.ordering("Order?", "a", "b", "c", "d"))) database.inTransaction(() -> { quizzes.add(lesson, draft); });
        return this;
    }

    QuizFixture published() {
        database.inTransaction(() -> courses().publish(course));
        return this;
    }

    QuizFixture ruled(QuizSettings settings) {
        asTrainer();
        database.inTransaction(() -> quizzes.rule(lesson, settings));
        return this;
    }

    void asTrainer() { services.as(Caller.of(trainer, Role.EMPLOYEE, Role.TRAINER)); }

    void as(PersonCard person) { services.as(Caller.of(person, Role.EMPLOYEE)); }

    EnrolmentId enrolled(PersonCard person) {
        as(person);
        return database.inTransaction(() -> services.get(Enrolments.class).enrolMyself(course));
    }

    AttemptId started(EnrolmentId enrolment) { return database.inTransaction(() -> attempts.start(enrolment, lesson)); }

    /** Answers so many questions right, in the order of the attempt, the others wrong, and hands in. */
    AttemptRow taken(EnrolmentId enrolment, int right) {
        var attempt = started(enrolment);
        return database.inTransaction(() -> {
            var sheet = attempts.sheet(attempt);
            return attempts.submit(attempt, sheet.questions().stream().map(question -> new SlotAnswer(question.slot(), 1, given(question, question.slot() < right))).toList());
        });
    }

    /** An answer in the names that the sheet uses, found by reading the texts as a learner would. */
    static String given(QuestionSheet question, boolean right) {
        var texts = question.options().stream().map(Localized::en).toList();
        return switch (question.kind()) {
            case NUMBER -> right ? "12" : "13";
            case SINGLE -> String.valueOf(texts.indexOf(right ? "right" : "wrong"));
            case MULTIPLE -> right ? java.util.stream.Stream.of("right", "right too").map(texts::indexOf).sorted().map(String::valueOf).collect(java.util.stream.Collectors.joining(",")) : String.valueOf(texts.indexOf("wrong"));
            case ORDERING -> String.join(",", (right ? List.of("a", "b", "c", "d") : List.of("d", "c", "b", "a")).stream().map(text -> String.valueOf(texts.indexOf(text))).toList());
            default -> null;
        };
    }

    Courses courses() { return services.get(Courses.class); }

    private PersonCard person(long id, String login) {
        database.run("insert into person (id, login, full_name, email, unit_id, job_title, site, language, time_zone, status, version) values (%d, '%s', '%s', null, 1, 'x', 'Suzhou', 'en', 'UTC', 'ACTIVE', 1)".formatted(id, login, login));
        return services.get(Persons.class).card(new PersonId(id));
    }
}
