package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;

import org.bellwether.learning.Enrolments;
import org.bellwether.learning.Progress;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuizAttemptsIT {

    @RegisterExtension final Database database = new Database();
    private QuizFixture quiz;

    @BeforeEach
    void publish() { quiz = new QuizFixture(database).written().published(); }

    @Test
    void passing_completes_the_course_in_the_same_transaction() {
        var enrolment = quiz.enrolled(quiz.ada);
        var row = quiz.taken(enrolment, 3);

        assertThat(row.score()).isEqualByComparingTo("0.75");
        assertThat(row.passed()).isTrue();
        var card = database.inTransaction(() -> quiz.services.get(Enrolments.class).card(enrolment));
        assertThat(card.completed()).isTrue();
        assertThat(card.score()).isEqualByComparingTo("0.75");
    }

    @Test
    void failing_leaves_the_course_open_and_a_later_pass_completes_it() {
        var enrolment = quiz.enrolled(quiz.ada);
        assertThat(quiz.taken(enrolment, 2).passed()).isFalse();
        assertThat(database.inTransaction(() -> quiz.services.get(Enrolments.class).results(enrolment)).get(quiz.lesson).success()).isEqualTo(Progress.Success.FAILED);

        assertThat(quiz.taken(enrolment, 4).score()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(database.inTransaction(() -> quiz.services.get(Enrolments.class).card(enrolment)).completed()).isTrue();
    }

    @Test
    void what_a_learner_gets_before_handing_in_does_not_tell_the_answers() {
        quiz.ruled(new QuizSettings(70, null, null, null, false, Reveal.WHEN_DONE));
        var attempt = quiz.started(quiz.enrolled(quiz.ada));
        var sheet = database.inTransaction(() -> quiz.attempts.sheet(attempt));

        assertThat(sheet.questions()).hasSize(4).extracting(QuestionSheet::given).containsOnlyNulls();
        assertThat(java.util.Arrays.stream(QuestionSheet.class.getRecordComponents()).map(component -> component.getName())).doesNotContain("right", "correct", "fraction", "feedback", "number");
    }

    @Test
    void answers_are_kept_and_an_attempt_goes_on_where_it_stopped_on_any_device() {
        var enrolment = quiz.enrolled(quiz.ada);
        var attempt = quiz.started(enrolment);
        var order = texts(attempt);
        database.inTransaction(() -> quiz.attempts.save(attempt, List.of(new SlotAnswer(1, 5, givenAt(attempt, 1)))));

        assertThat(quiz.started(enrolment)).isEqualTo(attempt);
        assertThat(texts(attempt)).isEqualTo(order);
        var sheet = database.inTransaction(() -> quiz.attempts.sheet(attempt)).questions().get(1);
        assertThat(sheet.given()).isEqualTo(QuizFixture.given(sheet, true));
        assertThat(sheet.seq()).isEqualTo(5);
    }

    @Test
    void an_answer_that_comes_late_does_not_replace_a_newer_one_and_the_sender_is_told() {
        var attempt = quiz.started(quiz.enrolled(quiz.ada));
        var right = givenAt(attempt, 0);
        database.inTransaction(() -> quiz.attempts.save(attempt, List.of(new SlotAnswer(0, 9, right))));
        var receipt = database.inTransaction(() -> quiz.attempts.save(attempt, List.of(new SlotAnswer(0, 8, ""))));

        assertThat(receipt.refused()).containsExactly(0);
        assertThat(database.inTransaction(() -> quiz.attempts.sheet(attempt)).questions().get(0).given()).isEqualTo(right);
        assertThat(database.inTransaction(() -> quiz.attempts.save(attempt, List.of(new SlotAnswer(0, 9, right)))).refused()).isEmpty();
    }

    @Test
    void handing_in_twice_counts_once() {
        var enrolment = quiz.enrolled(quiz.ada);
        var attempt = quiz.started(enrolment);
        var first = database.inTransaction(() -> quiz.attempts.submit(attempt, List.of(new SlotAnswer(0, 1, givenAt(attempt, 0)))));
        quiz.services.at("2030-01-15T13:00:00Z");
        var second = database.inTransaction(() -> quiz.attempts.submit(attempt, List.of(new SlotAnswer(1, 2, "1"))));

        assertThat(second).isEqualTo(first);
        assertThat(database.number("select count(*) from quiz_attempt")).isEqualTo(1);
    }

    @Test
    void nothing_is_kept_after_handing_in() {
        var attempt = quiz.started(quiz.enrolled(quiz.ada));
        database.inTransaction(() -> quiz.attempts.submit(attempt, List.of()));

        assertThat(database.inTransaction(() -> quiz.attempts.save(attempt, List.of(new SlotAnswer(0, 1, "0")))).open()).isFalse();
        assertThat(database.number("select count(*) from quiz_answer where given is not null")).isZero();
    }

    @Test
    void another_persons_attempt_is_not_there() {
        var attempt = quiz.started(quiz.enrolled(quiz.ada));
        quiz.as(quiz.bo);

        assertThatThrownBy(() -> database.inTransaction(() -> { quiz.attempts.sheet(attempt); })).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.inTransaction(() -> { quiz.attempts.save(attempt, List.of(new SlotAnswer(0, 1, "0"))); })).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.inTransaction(() -> { quiz.attempts.submit(attempt, List.of()); })).isInstanceOf(NotFound.class);
    }

    @Test
    void there_are_no_more_attempts_than_allowed_unless_the_trainer_gives_one() {
        quiz.ruled(new QuizSettings(100, 2, null, null, true, Reveal.WHEN_DONE));
        var enrolment = quiz.enrolled(quiz.ada);
        quiz.taken(enrolment, 1);
        quiz.taken(enrolment, 2);

        assertThatThrownBy(() -> quiz.started(enrolment)).isInstanceOf(RuleViolation.class).hasMessageContaining("attempts-used");
        assertThat(database.inTransaction(() -> quiz.attempts.open(enrolment, quiz.lesson)).exhausted()).isTrue();
        quiz.asTrainer();
        database.inTransaction(() -> quiz.quizzes.allowAnother(enrolment, quiz.lesson));
        quiz.as(quiz.ada);
        assertThat(database.inTransaction(() -> quiz.attempts.open(enrolment, quiz.lesson)).attemptsLeft()).isEqualTo(1);
        assertThat(quiz.taken(enrolment, 4).passed()).isTrue();
    }

    @Test
    void right_answers_are_told_only_when_nothing_is_to_be_gained_by_them() {
        var enrolment = quiz.enrolled(quiz.ada);
        var failed = quiz.taken(enrolment, 1);
        var before = database.inTransaction(() -> quiz.attempts.review(failed.id()));
        assertThat(before.revealed()).isFalse();
        assertThat(before.questions()).allSatisfy(question -> {
            assertThat(question.answer()).isNull();
            assertThat(question.solution()).isEmpty();
            assertThat(question.feedback()).isNull();
            assertThat(question.choices()).allSatisfy(choice -> assertThat(choice.right()).isNull());
        });

        quiz.taken(enrolment, 4);
        assertThat(database.inTransaction(() -> quiz.attempts.review(failed.id())).revealed()).isTrue();
    }

    @Test
    void time_that_is_over_hands_in_what_was_answered() {
        quiz.ruled(new QuizSettings(70, 3, null, 10, true, Reveal.WHEN_DONE));
        var enrolment = quiz.enrolled(quiz.ada);
        var attempt = quiz.started(enrolment);
        database.inTransaction(() -> quiz.attempts.save(attempt, List.of(new SlotAnswer(0, 1, givenAt(attempt, 0)))));
        quiz.services.at("2030-01-15T12:10:30Z");
        assertThat(database.inTransaction(() -> quiz.attempts.save(attempt, List.of(new SlotAnswer(1, 1, givenAt(attempt, 1))))).open()).isTrue();

        quiz.services.at("2030-01-15T12:11:01Z");
        var overdue = quiz.services.get(OverdueAttempts.class);
        assertThat(database.inTransaction(overdue::due)).containsExactly(attempt);
        database.inTransaction(() -> overdue.handIn(attempt));

        var row = database.inTransaction(() -> quiz.attempts.open(enrolment, quiz.lesson)).finished().get(0);
        assertThat(row.byTimer()).isTrue();
        assertThat(row.score()).isEqualByComparingTo("0.5");
        assertThat(row.submittedAt()).isEqualTo("2030-01-15T12:10:00Z");
        assertThat(database.inTransaction(overdue::due)).isEmpty();
    }

    @Test
    void an_attempt_draws_some_of_the_questions_and_keeps_to_them() {
        quiz.ruled(new QuizSettings(70, null, 2, null, true, Reveal.NEVER));
        var attempt = quiz.started(quiz.enrolled(quiz.ada));

        assertThat(texts(attempt)).hasSize(2).isEqualTo(texts(attempt));
    }

    @Test
    void the_statements_of_a_quiz_do_not_grow_with_its_questions() {
        var enrolment = quiz.enrolled(quiz.ada);
        var attempt = quiz.started(enrolment);
        var few = database.statementsOf(() -> quiz.attempts.sheet(attempt));
        var fewOpen = database.statementsOf(() -> quiz.attempts.open(enrolment, quiz.lesson));
        database.inTransaction(() -> quiz.attempts.submit(attempt, List.of()));
        quiz.asTrainer();
        for (var at = 0; at < 30; at++) {
            var draft = AQuestion.single("More " + at, "right", "wrong");
            database.inTransaction(() -> { quiz.quizzes.add(quiz.lesson, draft); });
        }
        database.inTransaction(() -> quiz.quizzes.release(quiz.lesson));
        quiz.as(quiz.ada);
        var longer = quiz.started(enrolment);

        assertThat(database.inTransaction(() -> quiz.attempts.sheet(longer)).questions()).hasSize(34);
        assertThat(database.statementsOf(() -> quiz.attempts.sheet(longer))).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(database.statementsOf(() -> quiz.attempts.open(enrolment, quiz.lesson))).isLessThanOrEqualTo(fewOpen + 1);
    }

    private List<String> texts(AttemptId attempt) { return database.inTransaction(() -> quiz.attempts.sheet(attempt)).questions().stream().map(question -> question.text().en() + question.options()).toList(); }

    private String givenAt(AttemptId attempt, int slot) { return QuizFixture.given(quiz.attempts.sheet(attempt).questions().get(slot), true); }
}
