package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellwether.learning.LearningStage.ADA;
import static org.bellwether.learning.LearningStage.BO;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonKind;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnrolmentsIT {

    private static final Progress DONE = new Progress(Completion.COMPLETED, Success.UNKNOWN, null);

    @RegisterExtension final Database database = new Database();
    private LearningStage stage;
    private CourseId course;
    private EnrolmentId ada;

    @BeforeEach
    void adaIsOnACourseOfTwoPages() {
        stage = new LearningStage(database);
        course = stage.published("Safety", 2);
        database.inTransaction(() -> stage.get(Assignments.class).assign(course, TargetGroup.unit(LearningStage.NIGHT), LocalDate.of(2030, 2, 1)));
        ada = stage.get(Enrolments.class).current(ADA, course).orElseThrow();
        stage.as(ADA);
    }

    @Test
    void completes_with_the_last_required_lesson_and_not_before() {
        report(0, DONE);
        assertThat(card().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
        report(1, DONE);
        assertThat(card().status()).isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(card().completedAt()).isEqualTo("2030-01-15T12:00:00Z");
        assertThat(card().seconds()).isEqualTo(60);
    }

    @Test
    void opens_lessons_in_their_order() {
        assertThatThrownBy(() -> open(1)).isInstanceOf(RuleViolation.class).hasMessage("learning.lesson.locked");
        open(0);
        assertThat(card().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
        report(0, DONE);
        assertThat(open(1).learner()).isEqualTo(ADA);
    }

    @Test
    void opens_nothing_for_anybody_else() {
        stage.as(BO);
        assertThatThrownBy(() -> open(0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.get(MyLearning.class).one(ada)).isInstanceOf(NotFound.class);
    }

    @Test
    void opens_no_lesson_of_another_course() {
        var other = stage.published("Other", 1);
        stage.as(ADA);
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Enrolments.class).open(ada, stage.lesson(other, 0)))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Enrolments.class).report(ada, stage.lesson(other, 0), DONE, 0))).isInstanceOf(NotFound.class);
    }

    @Test
    void opens_nothing_of_a_course_that_was_archived() {
        stage.asTrainer();
        database.inTransaction(() -> stage.get(Courses.class).archive(course));
        stage.as(ADA);
        assertThatThrownBy(() -> open(0)).hasMessage("learning.course.closed");
    }

    @Test
    void takes_late_and_doubled_reports_without_harm() {
        report(0, DONE);
        report(1, new Progress(Completion.COMPLETED, Success.PASSED, new BigDecimal("0.9")));
        report(1, new Progress(Completion.IN_PROGRESS, Success.FAILED, new BigDecimal("0.2")));
        report(1, new Progress(Completion.COMPLETED, Success.PASSED, new BigDecimal("0.9")));

        assertThat(card().status()).isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(card().score()).isEqualByComparingTo("0.9");
        assertThat(stage.get(Enrolments.class).results(ada).get(stage.lesson(course, 1)).success()).isEqualTo(Success.PASSED);
    }

    @Test
    void completes_those_who_lacked_only_a_lesson_that_is_asked_for_no_longer() {
        report(0, DONE);
        stage.asTrainer();
        database.inTransaction(() -> stage.get(Courses.class).removeLesson(stage.lesson(course, 1)));
        assertThat(card().status()).isEqualTo(EnrolmentStatus.COMPLETED);
    }

    @Test
    void leaves_completed_enrolments_alone_when_a_lesson_is_added() {
        report(0, DONE);
        report(1, DONE);
        stage.asTrainer();
        database.inTransaction(() -> stage.get(Courses.class).addLesson(course, LessonKind.QUIZ, new Localized("New quiz", null)));
        assertThat(card().status()).isEqualTo(EnrolmentStatus.COMPLETED);
    }

    @Test
    void lets_learners_take_what_nobody_assigned() {
        stage.as(BO);
        var mine = database.inTransaction(() -> stage.get(Enrolments.class).enrolMyself(course));
        assertThat(stage.get(Enrolments.class).card(mine).dueOn()).isNull();
        assertThat(database.inTransaction(() -> stage.get(Enrolments.class).enrolMyself(course))).isEqualTo(mine);
    }

    @Test
    void sends_the_same_number_of_statements_for_a_report_however_many_lessons_there_are() {
        var few = database.statementsOf(() -> stage.get(Enrolments.class).report(ada, stage.lesson(course, 0), DONE, 10));
        var many = stage.published("Long", 12);
        database.inTransaction(() -> stage.get(Assignments.class).assign(many, TargetGroup.unit(LearningStage.NIGHT), LocalDate.of(2030, 2, 1)));
        var enrolment = stage.get(Enrolments.class).current(ADA, many).orElseThrow();
        assertThat(database.statementsOf(() -> stage.get(Enrolments.class).report(enrolment, stage.lesson(many, 0), DONE, 10))).isEqualTo(few).isLessThanOrEqualTo(9);
    }

    private LessonAccess open(int place) { return database.inTransaction(() -> stage.get(Enrolments.class).open(ada, stage.lesson(course, place))); }

    private void report(int place, Progress progress) {
        database.inTransaction(() -> stage.get(Enrolments.class).report(ada, stage.lesson(course, place), progress, 30));
    }

    private EnrolmentCard card() { return database.inTransaction(() -> stage.get(Enrolments.class).card(ada)); }
}
