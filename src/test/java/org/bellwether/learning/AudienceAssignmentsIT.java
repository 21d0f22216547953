package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellwether.learning.LearningStage.ADA;
import static org.bellwether.learning.LearningStage.BO;
import static org.bellwether.learning.LearningStage.CHEN;
import static org.bellwether.learning.LearningStage.FINANCE;
import static org.bellwether.learning.LearningStage.HEAD;
import static org.bellwether.learning.LearningStage.NIGHT;

import java.time.LocalDate;
import java.util.List;

import org.bellwether.audience.AudienceChecker;
import org.bellwether.audience.AudienceDraft;
import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceRule;
import org.bellwether.audience.AudienceTimer;
import org.bellwether.audience.Audiences;
import org.bellwether.audience.Criterion;
import org.bellwether.audience.Join;
import org.bellwether.audience.RuleGroup;
import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseId;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PeopleChanged;
import org.bellwether.people.PersonId;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is assigned to an audience reaches whoever comes into it, and leaves whoever leaves. */
class AudienceAssignmentsIT {

    private static final LocalDate FEB_1 = LocalDate.of(2030, 2, 1);

    @RegisterExtension final Database database = new Database();
    private LearningStage stage;
    private CourseId course;

    @BeforeEach
    void stage() {
        stage = new LearningStage(database);
        course = stage.published("Safety", 1);
    }

    private AudienceId audience(AudienceRule rule) {
        stage.as(HEAD, Role.EMPLOYEE, Role.HR);
        var id = database.inTransaction(() -> stage.get(Audiences.class).create(new AudienceDraft(new Localized("Those", null), null, rule)));
        database.inTransaction(() -> stage.get(AudienceChecker.class).whole(id, JobProgress.NONE));
        stage.asTrainer();
        return id;
    }

    private AssignmentId assign(AudienceId audience) { return database.inTransaction(() -> stage.get(Assignments.class).assign(course, TargetGroup.audience(audience), FEB_1)); }

    private static AudienceRule in(OrgUnitId unit) { return AudienceRule.all(Criterion.of("unit", "BELOW", unit.toString())); }

    /** Somebody works elsewhere now, and their audiences have been looked at. */
    private void moves(PersonId person, OrgUnitId unit) {
        database.run("update person set unit_id = " + unit.value() + " where id = " + person.value());
        database.inTransaction(() -> stage.get(org.bellwether.audience.StaleMembers.class).changed(PeopleChanged.of(person)));
        database.inTransaction(() -> stage.get(AudienceTimer.class).changes());
    }

    private String status(PersonId learner) {
        var found = database.inTransaction(() -> stage.get(Enrolments.class).current(learner, course));
        return found.map(id -> database.inTransaction(() -> stage.get(Enrolments.class).card(id)).status().name()).orElse("NONE");
    }

    private LocalDate due(PersonId learner) {
        return database.inTransaction(() -> stage.get(Enrolments.class).card(stage.get(Enrolments.class).current(learner, course).orElseThrow())).dueOn();
    }

    @Test
    void reaches_those_who_are_in_it_and_those_who_come() {
        var audience = audience(in(NIGHT));
        assertThat(database.inTransaction(() -> stage.get(Assignments.class).preview(course, TargetGroup.audience(audience)))).isEqualTo(new AssignmentPreview(1, 1, 0, 0));
        assign(audience);
        assertThat(status(ADA)).isEqualTo("ENROLLED");
        assertThat(status(CHEN)).isEqualTo("NONE");
        stage.services.at("2030-01-25T12:00:00Z");
        moves(CHEN, NIGHT);
        assertThat(status(CHEN)).isEqualTo("ENROLLED");
        assertThat(due(ADA)).isEqualTo(FEB_1);
        assertThat(due(CHEN)).as("as many days as the others had").isEqualTo(LocalDate.of(2030, 2, 11));
        assertThat(database.inTransaction(() -> stage.get(Assignments.class).list(course))).singleElement().satisfies(row -> assertThat(row.people()).isEqualTo(2));
    }

    @Test
    void whoever_leaves_loses_it_unless_something_else_stands_behind_it_or_they_are_done() {
        var audience = audience(new AudienceRule(Join.ALL, List.of(new RuleGroup(Join.ANY, List.of(Criterion.of("unit", "BELOW", NIGHT.toString()), Criterion.of("listed", "ON", CHEN.toString(), BO.toString()))))));
        assign(audience);
        database.inTransaction(() -> stage.get(Assignments.class).assign(course, TargetGroup.unit(FINANCE), LocalDate.of(2030, 4, 1)));
        moves(ADA, FINANCE);
        assertThat(status(ADA)).isEqualTo("NONE");
        moves(CHEN, NIGHT);
        assertThat(status(CHEN)).as("both ways in").isEqualTo("ENROLLED");
        database.run("update enrolment set status = 'COMPLETED', completed_at = enrolled_at where learner_id = " + BO.value());
        stage.as(HEAD, Role.EMPLOYEE, Role.HR);
        var seen = database.inTransaction(() -> stage.get(Audiences.class).find(audience)).row().changedAt();
        stage.services.at("2030-01-15T12:01:00Z");
        database.inTransaction(() -> stage.get(Audiences.class).change(audience, seen, new AudienceDraft(new Localized("Nobody", null), null, in(NIGHT)), null));
        moves(CHEN, FINANCE);
        database.inTransaction(() -> stage.get(AudienceChecker.class).whole(audience, JobProgress.NONE));
        assertThat(status(BO)).isEqualTo("COMPLETED");
        assertThat(status(CHEN)).as("through Finance").isEqualTo("ENROLLED");
        assertThat(due(CHEN)).isEqualTo(LocalDate.of(2030, 4, 1));
        moves(ADA, NIGHT);
        assertThat(status(ADA)).as("back again").isEqualTo("ENROLLED");
    }

    @Test
    void an_audience_of_those_who_have_not_completed_it_empties_as_they_do() {
        var audience = audience(AudienceRule.all(Criterion.of("unit", "BELOW", NIGHT.toString()), Criterion.of("course", "COMPLETED", course.toString()).not()));
        assign(audience);
        var enrolment = database.inTransaction(() -> stage.get(Enrolments.class).current(ADA, course)).orElseThrow();
        database.inTransaction(() -> stage.get(Enrolments.class).report(enrolment, stage.lesson(course, 0), new Progress(Progress.Completion.COMPLETED, Progress.Success.PASSED, null), 10));
        database.inTransaction(() -> stage.get(AudienceTimer.class).changes());
        assertThat(database.number("select count(*) from audience_member where audience_id = " + audience.value())).isZero();
        assertThat(status(ADA)).isEqualTo("COMPLETED");
    }

    @Test
    void an_assignment_that_would_take_itself_back_is_refused() {
        var audience = audience(AudienceRule.all(Criterion.of("course", "OVERDUE", course.toString())));
        assertThatThrownBy(() -> assign(audience)).hasMessage("learning.assignment.circle");
    }

    @Test
    void an_audience_that_is_used_says_so_and_cannot_be_retired() {
        var audience = audience(in(NIGHT));
        var assignment = assign(audience);
        stage.as(HEAD, Role.EMPLOYEE, Role.HR);
        assertThat(database.inTransaction(() -> stage.get(Audiences.class).find(audience)).uses()).singleElement().satisfies(use -> assertThat(use.name().en()).isEqualTo("Safety"));
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Audiences.class).retire(audience, "over"))).hasMessage("audience.audience.used");
        stage.asTrainer();
        database.inTransaction(() -> stage.get(Assignments.class).withdraw(assignment));
        stage.as(HEAD, Role.EMPLOYEE, Role.HR);
        database.inTransaction(() -> stage.get(Audiences.class).retire(audience, "over"));
        stage.asTrainer();
        assertThatThrownBy(() -> assign(audience)).hasMessage("audience.audience.retired");
    }
}
