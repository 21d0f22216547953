package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bellwether.people.Caller;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuizzesIT {

    @RegisterExtension final Database database = new Database();
    private QuizFixture quiz;

    @BeforeEach
    void begin() { quiz = new QuizFixture(database); }

    @Test
    void a_course_is_not_published_while_its_quiz_asks_nothing() {
        assertThatThrownBy(quiz::published).isInstanceOf(RuleViolation.class).hasMessageContaining("assessment.quiz.publish-empty");
        assertThat(quiz.written().published().courses().card(quiz.course).published()).isTrue();
    }

    @Test
    void a_quiz_that_nobody_has_begun_is_changed_where_it_stands() {
        quiz.written().published();
        change("Changed?");

        var editor = open();
        assertThat(editor.number()).isEqualTo(1);
        assertThat(editor.draft()).isFalse();
        assertThat(editor.questions().get(0).draft().text().en()).isEqualTo("Changed?");
    }

    @Test
    void a_quiz_that_was_begun_is_changed_in_a_draft_and_results_stay_with_their_version() {
        quiz.written().published();
        var enrolment = quiz.enrolled(quiz.ada);
        var before = quiz.taken(enrolment, 1);
        quiz.asTrainer();
        change("Changed?");

        assertThat(open().draft()).isTrue();
        assertThat(open().number()).isEqualTo(2);
        assertThat(firstQuestionOf(1)).isEqualTo("One?");
        quiz.as(quiz.bo);
        var boBefore = quiz.started(quiz.enrolled(quiz.bo));
        quiz.asTrainer();
        database.inTransaction(() -> quiz.quizzes.release(quiz.lesson));
        assertThat(open().inUse()).isEqualTo(2);

        quiz.as(quiz.bo);
        assertThat(database.inTransaction(() -> quiz.attempts.sheet(boBefore)).questions()).extracting(question -> question.text().en()).contains("One?");
        quiz.as(quiz.ada);
        assertThat(database.inTransaction(() -> quiz.attempts.review(before.id())).questions()).extracting(question -> question.text().en()).contains("One?");
        var after = quiz.started(enrolment);
        assertThat(database.inTransaction(() -> quiz.attempts.sheet(after)).questions()).extracting(question -> question.text().en()).contains("Changed?");
    }

    @Test
    void a_discarded_draft_leaves_nothing_behind() {
        quiz.written().published();
        quiz.taken(quiz.enrolled(quiz.ada), 1);
        quiz.asTrainer();
        change("Changed?");
        database.inTransaction(() -> quiz.quizzes.discard(quiz.lesson));

        assertThat(open().questions().get(0).draft().text().en()).isEqualTo("One?");
        assertThat(database.number("select count(*) from quiz_question")).isEqualTo(4);
        assertThat(database.number("select count(*) from quiz_version")).isEqualTo(1);
    }

    @Test
    void questions_are_moved_copied_removed_and_put_back() {
        quiz.written();
        var first = open().questions().get(0).id();
        database.inTransaction(() -> quiz.quizzes.move(quiz.lesson, first, 2));
        assertThat(texts()).containsExactly("Several?", "How many?", "One?", "Order?");
        var copied = open().questions().get(0).id();
        database.inTransaction(() -> { quiz.quizzes.copy(quiz.lesson, copied); });
        assertThat(texts()).containsExactly("Several?", "Several?", "How many?", "One?", "Order?");
        var removed = open().questions().get(2);
        database.inTransaction(() -> quiz.quizzes.remove(quiz.lesson, removed.id()));
        assertThat(texts()).containsExactly("Several?", "Several?", "One?", "Order?");
        database.inTransaction(() -> quiz.quizzes.restore(quiz.lesson, removed));
        assertThat(texts()).containsExactly("Several?", "Several?", "How many?", "One?", "Order?");
        assertThat(open().questions().get(2).id()).isEqualTo(removed.id());
    }

    @Test
    void only_the_courses_trainer_or_an_administrator_writes_its_quiz() {
        quiz.services.as(Caller.of(quiz.bo, Role.EMPLOYEE, Role.TRAINER));
        assertThatThrownBy(() -> database.inTransaction(() -> { quiz.quizzes.open(quiz.lesson); })).isInstanceOf(Forbidden.class);
        quiz.services.as(Caller.of(quiz.bo, Role.EMPLOYEE, Role.ADMINISTRATOR));
        assertThat(open().questions()).isEmpty();
    }

    private void change(String text) {
        var first = open().questions().get(0).id();
        database.inTransaction(() -> quiz.quizzes.change(quiz.lesson, first, AQuestion.single(text, "right", "wrong")));
    }

    private QuizEditor open() { return database.inTransaction(() -> quiz.quizzes.open(quiz.lesson)); }

    private java.util.List<String> texts() { return open().questions().stream().map(row -> row.draft().text().en()).toList(); }

    private String firstQuestionOf(int number) {
        return (String) database.entities().createNativeQuery("select q.text_en from quiz_question q join quiz_version v on v.id = q.version_id where v.number = ? and q.ordinal = 0").setParameter(1, number).getSingleResult();
    }
}
