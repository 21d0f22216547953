package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellwether.learning.LearningStage.ADA;
import static org.bellwether.learning.LearningStage.ASSEMBLY;
import static org.bellwether.learning.LearningStage.BO;
import static org.bellwether.learning.LearningStage.CHEN;
import static org.bellwether.learning.LearningStage.NIGHT;
import static org.bellwether.learning.LearningStage.OTHER_TRAINER;

import java.time.LocalDate;

import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssignmentsIT {

    private static final LocalDate FEB_1 = LocalDate.of(2030, 2, 1);
    private static final LocalDate MAR_1 = LocalDate.of(2030, 3, 1);

    @RegisterExtension final Database database = new Database();
    private LearningStage stage;

    @BeforeEach
    void stage() { stage = new LearningStage(database); }

    @Test
    void gives_the_course_to_everyone_of_the_unit_and_below_it() {
        var course = stage.published("Safety", 1);
        assign(course, ASSEMBLY, FEB_1);

        assertThat(enrolled(course, ADA)).isTrue();
        assertThat(enrolled(course, BO)).isTrue();
        assertThat(enrolled(course, CHEN)).isFalse();
        assertThat(database.inTransaction(() -> stage.get(Assignments.class).list(course))).singleElement().satisfies(row -> {
            assertThat(row.who().unit()).isEqualTo(ASSEMBLY);
            assertThat(row.people()).isEqualTo(3);
            assertThat(row.applied()).isTrue();
        });
    }

    @Test
    void gives_the_course_to_everyone() {
        var course = stage.published("Safety", 1);
        assign(course, null, FEB_1);
        assertThat(database.number("select count(*) from enrolment")).isEqualTo(6);
    }

    @Test
    void holds_what_is_assigned_to_a_draft_until_it_is_published() {
        var course = stage.draft("Safety", 1);
        assign(course, ASSEMBLY, FEB_1);
        assertThat(enrolled(course, ADA)).isFalse();

        database.inTransaction(() -> stage.get(Courses.class).publish(course));
        assertThat(enrolled(course, ADA)).isTrue();
    }

    @Test
    void keeps_the_earlier_due_date_and_leaves_alone_who_is_done() {
        var course = stage.published("Safety", 1);
        assign(course, NIGHT, FEB_1);
        complete(ADA, course);
        assign(course, ASSEMBLY, MAR_1);
        assign(course, ASSEMBLY, FEB_1.plusDays(3));

        assertThat(due(course, ADA)).isEqualTo(FEB_1);
        assertThat(due(course, BO)).isEqualTo(FEB_1.plusDays(3));
    }

    @Test
    void says_beforehand_how_many_people_it_means() {
        var course = stage.published("Safety", 1);
        assign(course, NIGHT, FEB_1);
        complete(ADA, course);

        stage.asTrainer();
        assertThat(database.inTransaction(() -> stage.get(Assignments.class).preview(course, TargetGroup.unit(ASSEMBLY)))).isEqualTo(new AssignmentPreview(3, 2, 0, 1));
        assertThat(database.inTransaction(() -> stage.get(Assignments.class).preview(course, TargetGroup.EVERYONE))).isEqualTo(new AssignmentPreview(6, 5, 0, 1));
    }

    @Test
    void takes_back_what_nothing_else_stands_behind() {
        var course = stage.published("Safety", 1);
        var early = assign(course, NIGHT, FEB_1);
        var late = assign(course, ASSEMBLY, MAR_1);
        database.inTransaction(() -> stage.get(Assignments.class).withdraw(early));
        assertThat(due(course, ADA)).isEqualTo(MAR_1);

        database.inTransaction(() -> stage.get(Assignments.class).withdraw(late));
        assertThat(enrolled(course, ADA)).isFalse();
        assertThat(enrolled(course, BO)).isFalse();

        assign(course, NIGHT, MAR_1);
        assertThat(enrolled(course, ADA)).isTrue();
    }

    @Test
    void refuses_a_day_that_is_over_and_a_course_that_is_archived() {
        var course = stage.published("Safety", 1);
        assertThatThrownBy(() -> assign(course, null, LocalDate.of(2030, 1, 14))).hasMessage("learning.assignment.due-past");
        assertThatThrownBy(() -> assign(course, null, null)).hasMessage("learning.assignment.due-missing");
        database.inTransaction(() -> stage.get(Courses.class).archive(course));
        assertThatThrownBy(() -> assign(course, null, FEB_1)).hasMessage("learning.assignment.archived");
    }

    @Test
    void is_for_the_trainer_who_answers_for_the_course() {
        var course = stage.published("Safety", 1);
        stage.as(OTHER_TRAINER, Role.EMPLOYEE, Role.TRAINER);
        assertThatThrownBy(() -> assign(course, null, FEB_1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Assignments.class).preview(course, TargetGroup.EVERYONE))).isInstanceOf(Forbidden.class);
    }

    @Test
    void sends_few_statements_however_many_people_there_are() {
        for (var id = 1000; id < 1400; id++) stage.person(new PersonId(id), "Person " + id, NIGHT);
        var course = stage.published("Safety", 1);
        assertThat(database.statementsOf(() -> stage.get(Assignments.class).assign(course, TargetGroup.unit(NIGHT), FEB_1))).isLessThanOrEqualTo(14);
        assertThat(database.number("select count(*) from enrolment")).isEqualTo(401);
    }

    private AssignmentId assign(CourseId course, OrgUnitId unit, LocalDate due) { return database.inTransaction(() -> stage.get(Assignments.class).assign(course, TargetGroup.unit(unit), due)); }

    private boolean enrolled(CourseId course, PersonId who) { return stage.get(Enrolments.class).current(who, course).isPresent(); }

    private LocalDate due(CourseId course, PersonId who) {
        return database.inTransaction(() -> stage.get(Enrolments.class).card(stage.get(Enrolments.class).current(who, course).orElseThrow()).dueOn());
    }

    private void complete(PersonId who, CourseId course) {
        var enrolment = stage.get(Enrolments.class).current(who, course).orElseThrow();
        database.inTransaction(() -> stage.get(Enrolments.class).report(enrolment, stage.lesson(course, 0), new Progress(Completion.COMPLETED, Success.UNKNOWN, null), 5));
    }
}
