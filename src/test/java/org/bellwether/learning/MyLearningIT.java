package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.learning.LearningStage.ADA;
import static org.bellwether.learning.LearningStage.BO;
import static org.bellwether.learning.LearningStage.HEAD;
import static org.bellwether.learning.LearningStage.NIGHT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonKind;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MyLearningIT {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);

    @RegisterExtension final Database database = new Database();
    private LearningStage stage;

    @BeforeEach
    void stage() { stage = new LearningStage(database); }

    @Test
    void puts_what_is_late_first_and_what_is_done_last() {
        var later = assigned("Later", TODAY.plusDays(30));
        var soon = assigned("Soon", TODAY.plusDays(2));
        var done = assigned("Done", TODAY.plusDays(1));
        complete(done);
        stage.services.at("2030-01-18T12:00:00Z");
        stage.as(ADA);

        var mine = database.inTransaction(() -> stage.get(MyLearning.class).all());
        assertThat(mine).extracting(course -> course.course().id()).containsExactly(soon, later, done);
        assertThat(mine).extracting(MyCourse::overdue).containsExactly(true, false, false);
        assertThat(mine.get(0).whom().en()).isEqualTo("Unit ASM-N");
        assertThat(mine.get(0).next().title().en()).isEqualTo("Page 1");
        assertThat(mine.get(2).percent()).isEqualTo(100);
    }

    @Test
    void hides_open_courses_that_were_archived_and_keeps_completed_ones() {
        var open = assigned("Open", TODAY.plusDays(2));
        var done = assigned("Done", TODAY.plusDays(2));
        complete(done);
        stage.asTrainer();
        database.inTransaction(() -> List.of(open, done).forEach(stage.get(Courses.class)::archive));
        stage.as(ADA);
        assertThat(database.inTransaction(() -> stage.get(MyLearning.class).all())).extracting(course -> course.course().id()).containsExactly(done);
    }

    @Test
    void shows_what_stands_in_the_way() {
        var course = assigned("Safety", TODAY.plusDays(2));
        stage.as(ADA);
        var outline = database.inTransaction(() -> stage.get(MyLearning.class).outline(enrolment(course)));
        assertThat(outline).extracting(MyLesson::state).containsExactly(MyLesson.State.OPEN, MyLesson.State.LOCKED);
        assertThat(outline.get(1).obstacle().en()).isEqualTo("Page 1");
    }

    @Test
    void sends_the_same_number_of_statements_however_many_courses_there_are() {
        assigned("One", TODAY.plusDays(1));
        stage.as(ADA);
        var one = database.statementsOf(() -> stage.get(MyLearning.class).all());
        for (var number = 2; number < 12; number++) assigned("Number " + number, TODAY.plusDays(number));
        stage.as(ADA);
        assertThat(database.statementsOf(() -> stage.get(MyLearning.class).all())).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    @Test
    void lists_the_enrolments_of_a_course_by_window_and_filter() {
        var course = assigned("Safety", TODAY.plusDays(2));
        stage.asTrainer();
        database.inTransaction(() -> stage.get(Assignments.class).assign(course, TargetGroup.EVERYONE, TODAY.plusDays(5)));
        complete(course);
        stage.asTrainer();
        var rosters = stage.get(Rosters.class);

        assertThat(database.inTransaction(() -> rosters.figures(course))).isEqualTo(new RosterFigures(6, 5, 0, 1, 0, 0));
        assertThat(database.inTransaction(() -> rosters.list(new EnrolmentFilter(course, null, "", null), new Window(0, 2, "learner", true))))
            .extracting(EnrolmentRow::learner).containsExactly("Ada Lovelace", "Bo Li");
        assertThat(rosters.count(new EnrolmentFilter(course, EnrolmentFilter.State.COMPLETED, "", null))).isEqualTo(1);
        assertThat(rosters.count(new EnrolmentFilter(course, EnrolmentFilter.State.OPEN, "", LearningStage.ASSEMBLY))).isEqualTo(2);
        assertThat(rosters.count(new EnrolmentFilter(course, null, "陈", null))).isEqualTo(1);
        assertThat(rosters.count(new EnrolmentFilter(course, EnrolmentFilter.State.STUCK, "", null))).isZero();
        assertThat(rosters.count(new EnrolmentFilter(course, EnrolmentFilter.State.OVERDUE, "%", null))).isZero();
        assertThat(database.inTransaction(rosters::figuresOfMine)).containsEntry(course, new RosterFigures(6, 5, 0, 1, 0, 0));
    }

    @Test
    void counts_as_passed_who_has_done_every_course_that_they_have() {
        var safety = assigned("Safety", TODAY.plusDays(2));
        var data = assigned("Data", TODAY.plusDays(2));
        complete(safety);

        assertThat(reached(safety, data)).isEqualTo(new LearningReach(Set.of(ADA), Set.of(), Set.of()));
        assertThat(reached(safety)).isEqualTo(new LearningReach(Set.of(ADA), Set.of(ADA), Set.of(ADA)));
        complete(data);
        assertThat(reached(safety, data)).isEqualTo(new LearningReach(Set.of(ADA), Set.of(ADA), Set.of(ADA)));
        assertThat(reached()).isEqualTo(new LearningReach(Set.of(), Set.of(), Set.of()));
    }

    @Test
    void counts_who_is_stuck_at_the_quiz_as_trained_and_not_as_passed() {
        var course = assigned("Safety", TODAY.plusDays(2));
        report(course, 0, Completion.COMPLETED, Success.UNKNOWN);
        assertThat(reached(course).trained()).as("half of it is not all").isEmpty();

        report(course, 1, Completion.COMPLETED, Success.FAILED);
        assertThat(reached(course)).isEqualTo(new LearningReach(Set.of(ADA), Set.of(ADA), Set.of()));

        report(course, 1, Completion.COMPLETED, Success.PASSED);
        assertThat(reached(course).passed()).containsExactly(ADA);
    }

    @Test
    void who_is_stuck_is_trained_no_more_when_the_course_grows_and_again_when_it_shrinks() {
        var course = assigned("Safety", TODAY.plusDays(2));
        report(course, 0, Completion.COMPLETED, Success.UNKNOWN);
        report(course, 1, Completion.COMPLETED, Success.FAILED);

        stage.asTrainer();
        var more = database.inTransaction(() -> stage.get(Courses.class).addLesson(course, LessonKind.PAGE, new Localized("More", null)));
        assertThat(reached(course).trained()).isEmpty();
        database.inTransaction(() -> stage.get(Courses.class).demandLesson(more, false));
        assertThat(reached(course).trained()).containsExactly(ADA);
    }

    @Test
    void reminds_by_the_head_of_the_learner_and_by_nobody_elses_head() {
        var course = assigned("Safety", TODAY.plusDays(2));
        database.inTransaction(stage.get(org.bellwether.people.ReportingLines.class)::rewrite);
        stage.as(HEAD, Role.EMPLOYEE, Role.MANAGER);
        database.inTransaction(() -> stage.get(Nudges.class).nudge(enrolment(course)));
        stage.as(ADA);
        assertThat(database.inTransaction(() -> stage.get(MyLearning.class).one(enrolment(course))).nudgedBy()).isEqualTo("Head Zhao");

        stage.as(BO, Role.EMPLOYEE, Role.MANAGER);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Nudges.class).nudge(enrolment(course)))).hasMessage("learning.nudge.not-yours");
    }

    @Test
    void reminds_everyone_who_is_late_once() {
        var course = assigned("Safety", TODAY.plusDays(2));
        stage.services.at("2030-01-20T12:00:00Z");
        stage.asTrainer();
        assertThat(database.<Integer>inTransaction(() -> stage.get(Nudges.class).nudgeOverdue(course))).isEqualTo(1);
        assertThat(database.<Integer>inTransaction(() -> stage.get(Nudges.class).nudgeOverdue(course))).isZero();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Nudges.class).nudge(enrolment(course))))
            .isInstanceOf(RuleViolation.class).hasMessage("learning.nudge.already");
    }

    private CourseId assigned(String title, LocalDate due) {
        var course = stage.published(title, 2);
        database.inTransaction(() -> stage.get(Assignments.class).assign(course, TargetGroup.unit(NIGHT), due));
        return course;
    }

    private LearningReach reached(CourseId... courses) { return stage.get(LearningFigures.class).reached(List.of(courses)); }

    private EnrolmentId enrolment(CourseId course) { return stage.get(Enrolments.class).current(ADA, course).orElseThrow(); }

    private void complete(CourseId course) {
        for (var place = 0; place < 2; place++) report(course, place, Completion.COMPLETED, Success.UNKNOWN);
    }

    private void report(CourseId course, int place, Completion completion, Success success) {
        var lesson = stage.lesson(course, place);
        database.inTransaction(() -> stage.get(Enrolments.class).report(enrolment(course), lesson, new Progress(completion, success, null), 5));
    }
}
