package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellwether.learning.LearningStage.ADA;
import static org.bellwether.learning.LearningStage.ASSEMBLY;
import static org.bellwether.learning.LearningStage.BO;
import static org.bellwether.learning.LearningStage.CHEN;
import static org.bellwether.learning.LearningStage.HEAD;
import static org.bellwether.learning.LearningStage.NIGHT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseId;
import org.bellwether.people.Deputies;
import org.bellwether.people.PersonId;
import org.bellwether.people.ReportingLines;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.audit.Seals;
import org.bellwether.platform.audit.TrailCheck;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.audit.Verdict;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager sees what their people have to do, gives them courses and excuses them; nobody else's people, and not themselves. */
class TeamLearningIT {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);

    @RegisterExtension final Database database = new Database();
    private LearningStage stage;
    private CourseId safety;
    private CourseId data;

    @BeforeEach
    void stage() {
        stage = new LearningStage(database);
        database.inTransaction(stage.get(ReportingLines.class)::rewrite);
        safety = stage.published("Safety", 1);
        data = stage.published("Data", 1);
        database.inTransaction(() -> stage.get(Assignments.class).assign(safety, TargetGroup.unit(NIGHT), TODAY.plusDays(5)));
        database.inTransaction(() -> stage.get(Assignments.class).assign(data, TargetGroup.unit(ASSEMBLY), TODAY.plusDays(1)));
        stage.services.at("2030-01-18T12:00:00Z");
        asHead();
    }

    private void asHead() { stage.as(HEAD, Role.EMPLOYEE, Role.MANAGER); }

    private List<TeamRow> list(TeamFilter filter) { return database.inTransaction(() -> stage.get(TeamLearning.class).list(filter, Window.first(25))); }

    private static TeamFilter all(TeamFilter.State state) { return new TeamFilter(HEAD, true, null, "", state); }

    private EnrolmentId enrolment(PersonId learner, CourseId course) { return stage.get(Enrolments.class).current(learner, course).orElseThrow(); }

    @Test
    void the_late_ones_stand_first_with_what_is_due_next() {
        var rows = list(all(null));
        assertThat(rows).extracting(TeamRow::person).containsExactly(ADA, BO);
        assertThat(rows.get(0)).satisfies(ada -> {
            assertThat(ada.open()).isEqualTo(2);
            assertThat(ada.overdue()).isEqualTo(1);
            assertThat(ada.nextCourse().en()).isEqualTo("Data");
            assertThat(ada.nextDue()).isEqualTo(TODAY.plusDays(1));
        });
        assertThat(database.inTransaction(() -> stage.get(TeamLearning.class).figures(all(null)))).isEqualTo(new TeamFigures(2, 0, 0));
        assertThat(list(all(TeamFilter.State.CLEAR))).isEmpty();
        assertThat(list(new TeamFilter(HEAD, true, NIGHT, "", null))).extracting(TeamRow::person).containsExactly(ADA);
        assertThat(list(new TeamFilter(HEAD, false, null, "lovelace", null))).extracting(TeamRow::person).containsExactly(ADA);
        assertThat(list(new TeamFilter(HEAD, true, null, "100%_", null))).isEmpty();
        assertThat(database.<Long>inTransaction(() -> stage.get(TeamLearning.class).figures(all(TeamFilter.State.LATE)).of(TeamFilter.State.LATE))).isEqualTo(2);
        assertThat(database.statementsOf(() -> stage.get(TeamLearning.class).list(all(null), Window.first(25)))).isLessThanOrEqualTo(3);
        for (var sort : List.of("name", "open", "overdue", "done", "nextDue", "nonsense; drop table person")) {
            assertThat(database.inTransaction(() -> stage.get(TeamLearning.class).list(all(null), new Window(0, 25, sort, false)))).as(sort).hasSize(2);
        }
    }

    @Test
    void nobody_else_sees_them() {
        stage.as(BO, Role.EMPLOYEE, Role.MANAGER);
        assertThatThrownBy(() -> list(all(null))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(TeamLearning.class).courses(ADA))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Excuses.class).excuse(enrolment(ADA, safety), "why not"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(TeamAssignments.class).assign(safety, Set.of(ADA), TODAY.plusDays(9)))).isInstanceOf(Forbidden.class);
        asHead();
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(TeamLearning.class).courses(CHEN))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(TeamAssignments.class).assign(safety, Set.of(ADA, CHEN), TODAY.plusDays(9)))).as("one of them is not theirs").isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Excuses.class).excuse(enrolment(HEAD, data), "busy"))).as("themselves").isInstanceOf(Forbidden.class);
    }

    @Test
    void gives_a_course_by_name() {
        database.inTransaction(() -> stage.get(TeamAssignments.class).assign(safety, Set.of(ADA, BO), TODAY.plusDays(4)));
        var bo = database.inTransaction(() -> stage.get(Enrolments.class).card(enrolment(BO, safety)));
        assertThat(bo.dueOn()).isEqualTo(TODAY.plusDays(4));
        assertThat(database.inTransaction(() -> stage.get(Enrolments.class).card(enrolment(ADA, safety))).dueOn()).as("the earlier one").isEqualTo(TODAY.plusDays(4));
        stage.as(BO);
        assertThat(database.inTransaction(() -> stage.get(MyLearning.class).one(enrolment(BO, safety)))).satisfies(mine -> {
            assertThat(mine.whyKey()).isEqualTo("learning.why.named");
            assertThat(mine.whom().en()).isEqualTo("Head Zhao");
        });
        stage.asTrainer();
        var rows = database.inTransaction(() -> stage.get(Assignments.class).list(safety));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.who()).isNull();
            assertThat(row.people()).isEqualTo(2);
        });
        var named = rows.stream().filter(row -> row.who() == null).findFirst().orElseThrow();
        database.inTransaction(() -> stage.get(Assignments.class).withdraw(named.id()));
        assertThat(database.inTransaction(() -> stage.get(Enrolments.class).current(BO, safety))).isEmpty();
        asHead();
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(TeamAssignments.class).assign(safety, Set.of(), TODAY.plusDays(4)))).hasMessage("learning.team.nobody");
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(TeamAssignments.class).assign(safety, Set.of(ADA), TODAY))).hasMessage("learning.assignment.due-past");
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(TeamAssignments.class).assign(safety, Set.of(ADA), null))).hasMessage("learning.assignment.due-missing");
        var draft = stage.draft("Draft", 1);
        asHead();
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(TeamAssignments.class).assign(draft, Set.of(ADA), TODAY.plusDays(9)))).hasMessage("learning.team.not-published");
    }

    @Test
    void excuses_with_a_reason_and_asks_for_it_after_all() {
        var enrolment = enrolment(ADA, data);
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Excuses.class).excuse(enrolment, " "))).hasMessage("learning.excuse.no-reason");
        database.inTransaction(() -> stage.get(Excuses.class).excuse(enrolment, "does not work with it"));
        assertThat(list(all(null)).stream().filter(row -> row.person().equals(ADA))).singleElement().satisfies(ada -> {
            assertThat(ada.open()).isEqualTo(1);
            assertThat(ada.overdue()).isZero();
            assertThat(ada.nextCourse().en()).isEqualTo("Safety");
        });
        assertThat(database.inTransaction(() -> stage.get(TeamLearning.class).courses(ADA)).stream().filter(MemberCourse::isExcused)).singleElement().satisfies(one -> {
            assertThat(one.excuse()).isEqualTo("does not work with it");
            assertThat(one.excusedBy()).isEqualTo("Head Zhao");
        });
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Nudges.class).nudge(enrolment))).hasMessage("learning.nudge.closed");
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Excuses.class).excuse(enrolment, "twice"))).hasMessage("learning.excuse.already");
        stage.asTrainer();
        database.inTransaction(() -> stage.get(Assignments.class).assign(data, TargetGroup.EVERYONE, TODAY.plusDays(20)));
        assertThat(database.inTransaction(() -> stage.get(Enrolments.class).card(enrolment)).dueOn()).as("whatever assigns it").isNull();
        stage.as(ADA);
        assertThat(database.inTransaction(() -> stage.get(MyLearning.class).one(enrolment)).excuse()).isEqualTo("does not work with it");
        asHead();
        database.inTransaction(() -> stage.get(Excuses.class).lift(enrolment));
        assertThat(database.inTransaction(() -> stage.get(Enrolments.class).card(enrolment)).dueOn()).isEqualTo(TODAY.plusDays(1));
        assertThatThrownBy(() -> database.inTransaction(() -> stage.get(Excuses.class).lift(enrolment))).hasMessage("learning.excuse.none");
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Enrolment' and detail like '%excuse%'")).isPositive();
        assertThat(database.number("select count(*) from audit_entry where reason like '%does not work%' or detail like '%does not work%'")).as("it may say more than others should know").isZero();
    }

    @Test
    void what_a_deputy_does_says_for_whom() {
        database.inTransaction(() -> stage.get(Deputies.class).appoint("p" + CHEN.value(), TODAY, TODAY.plusDays(9)));
        UseCase.over();
        stage.as(CHEN, Role.EMPLOYEE, Role.MANAGER);
        var excused = enrolment(ADA, data);
        database.inTransaction(() -> stage.get(Excuses.class).excuse(excused, "does not work with it"));
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Enrolment' and detail like '%excuse%' and behalf_id = " + HEAD.value())).isEqualTo(1);
        assertThat(database.inTransaction(() -> stage.get(TeamLearning.class).courses(ADA)).stream().filter(MemberCourse::isExcused)).singleElement().satisfies(one -> {
            assertThat(one.excusedBy()).startsWith("Chen");
            assertThat(one.excusedFor()).isEqualTo("Head Zhao");
        });
        UseCase.over();
        database.inTransaction(() -> stage.get(TeamAssignments.class).assign(safety, Set.of(ADA, BO), TODAY.plusDays(9)));
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Assignment' and behalf_id = " + HEAD.value())).isPositive();
        UseCase.over();
        stage.as(ADA);
        assertThat(database.inTransaction(() -> stage.get(MyLearning.class).one(excused))).satisfies(mine -> {
            assertThat(mine.excusedBy()).startsWith("Chen");
            assertThat(mine.excusedFor()).isEqualTo("Head Zhao");
        });
        asHead();
        var own = enrolment(BO, data);
        database.inTransaction(() -> stage.get(Excuses.class).excuse(own, "on leave"));
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Enrolment' and detail like '%excuse%' and behalf_id is null")).as("the manager acts for nobody else").isPositive();
        stage.as(BO);
        assertThat(database.inTransaction(() -> stage.get(MyLearning.class).one(own)).excusedFor()).isNull();
        database.run("insert into audit_head (id, seq, hash) values (1, 0, '" + "0".repeat(64) + "')");
        database.inTransaction(() -> stage.get(Seals.class).seal(Seals.BEGINNING));
        assertThat(database.inTransaction(() -> stage.get(TrailCheck.class).verify(java.util.Map.of(), JobProgress.NONE)).fault()).isNull();
        database.run("update audit_entry set behalf_id = null where behalf_id = " + HEAD.value());
        assertThat(database.inTransaction(() -> stage.get(TrailCheck.class).verify(java.util.Map.of(), JobProgress.NONE)).fault()).as("nobody takes it out unseen").isEqualTo(Verdict.Fault.CHANGED);
    }
}
