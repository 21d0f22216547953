package org.bellwether.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.paging.Window;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A number is a door: it opens to as many rows as it says. */
class AdoptionDoorsIT {

    @RegisterExtension final Database database = new Database();
    private AdoptionStage stage;
    private AdoptionBoard board;
    private BusinessSystemId system;

    @BeforeEach
    void begin() {
        stage = new AdoptionStage(database);
        board = stage.board();
        system = board.system().id();
    }

    @Test
    void each_step_of_learning_opens_to_as_many_people() {
        for (var step : board.funnel().steps()) {
            if (step.step().isUsage()) continue;
            assertThat(people(null, null, step.step(), false)).as(step.step().name()).isEqualTo(step.count());
            assertThat(people(null, null, step.step(), true)).as("lost at " + step.step()).isEqualTo(step.lost());
            for (var line : board.departments()) {
                assertThat(people(null, line.department(), step.step(), false)).isEqualTo(line.funnel().count(step.step()));
            }
        }
        board.weeks().forEach(week -> assertThat(people(week.weekOn(), null, null, false)).isEqualTo(week.eligible()));
    }

    @Test
    void each_step_of_usage_opens_to_teams_that_are_as_many() {
        for (var step : board.funnel().steps()) {
            if (!step.step().isUsage()) continue;
            assertThat(rows(step.step().figure(false), null, null).total()).isEqualTo(step.count());
            assertThat(rows(step.step().figure(true), null, null).total()).isEqualTo(step.lost());
            for (var line : board.departments()) {
                var rows = rows(step.step().figure(false), null, line.department());
                if (line.hidden() || line.funnelHidden()) assertThat(rows.groups()).isEmpty();
                else assertThat(rows.total()).as(line.name().en()).isEqualTo(line.funnel().count(step.step()));
            }
        }
        assertThat(rows(UsageFigure.UNPASSED_ACTIVE, null, null).total()).isEqualTo(board.funnel().untrained());
        assertThat(board.departments()).as("some departments of the demo may be shown, and some not").anyMatch(DepartmentLine::funnelHidden).anyMatch(line -> !line.funnelHidden());
    }

    @Test
    void each_week_of_each_department_opens_to_its_teams() {
        for (var line : board.departments()) {
            for (var week : line.weeks()) {
                if (week == null) continue;
                var rows = rows(UsageFigure.ACTIVE, week.weekOn(), line.department());
                assertThat(rows.total()).as(line.name().en() + " " + week.weekOn()).isEqualTo(week.active());
                assertThat(rows.eligible()).isEqualTo(week.eligible());
                assertThat(rows.through()).isEqualTo(week.through());
            }
        }
    }

    @Test
    void the_figures_of_each_week_open_to_the_teams_of_all_departments() {
        for (var week : board.weeks()) {
            assertThat(rows(UsageFigure.ACTIVE, week.weekOn(), null).total()).isEqualTo(week.active());
            assertThat(rows(UsageFigure.WEEKLY, week.weekOn(), null).total()).isEqualTo(week.weekly());
            assertThat(rows(UsageFigure.HABITUAL, week.weekOn(), null).total()).isEqualTo(week.habitual());
            assertThat(plan(week.weekOn()).planned()).isEqualTo(Math.round(week.planned()));
        }
        assertThat(rows(UsageFigure.ACTIVE, null, null).total()).isEqualTo(board.now().active());
        assertThat(rows(UsageFigure.WEEKLY, null, null).total()).isEqualTo(board.now().weekly()).isLessThan(board.now().active());
        assertThat(rows(UsageFigure.IDLE, null, null).total()).as("licences that nobody was given are among the unused ones").isEqualTo(board.unusedLicences());
    }

    @Test
    void each_feature_opens_to_departments_that_are_as_many_and_none_of_fewer_than_five() {
        assertThat(board.features()).anyMatch(AdoptionBoard.FeatureLine::opens);
        for (var feature : board.features()) {
            if (!feature.opens()) continue;
            var rows = database.inTransaction(() -> stage.get(FeatureUses.class).rows(system, feature.id(), feature.week()));
            assertThat(rows.people()).as(feature.name().en()).isEqualTo(feature.people());
            assertThat(rows.uses()).isEqualTo(feature.uses());
            assertThat(rows.rows()).allMatch(row -> row.people() >= Share.MINIMUM);
        }
    }

    @Test
    void a_department_that_was_too_small_in_a_week_is_not_shown_in_that_week_and_the_weeks_still_add_up() {
        var line = board.departments().stream().filter(one -> !one.hidden() && one.weeks().stream().allMatch(week -> week == null || week.eligible() > 6)).findFirst().orElseThrow();
        var week = board.weeks().get(board.weeks().size() - 3);
        shrink(line.department(), week.weekOn(), 3);

        board = stage.board();
        var small = board.departments().stream().filter(one -> one.department().equals(line.department())).findFirst().orElseThrow();
        assertThat(small.hiddenIn(week.weekOn())).isTrue();
        assertThat(small.weeks().get(board.weeks().size() - 3)).isNull();
        assertThat(small.hidden()).isFalse();
        assertThat(board.departments().stream().filter(one -> one.hiddenIn(week.weekOn()))).as("another one is hidden with it").hasSize(2);
        assertThat(rows(UsageFigure.ACTIVE, week.weekOn(), line.department()).hidden()).isTrue();
        assertThat(rows(UsageFigure.ACTIVE, week.weekOn(), null).total()).isEqualTo(board.weeks().get(board.weeks().size() - 3).active());
    }

    @Test
    void who_uses_the_system_is_never_listed_by_name() {
        for (var step : FunnelStep.values()) {
            if (step.isUsage()) assertThatThrownBy(() -> new MemberFilter(system, null, null, step, false)).isInstanceOf(NotFound.class).hasMessage("adoption.people.by-team-only");
        }
    }

    @Test
    void a_week_without_figures_is_not_found() {
        var never = LocalDate.of(2001, 1, 1);
        assertThatThrownBy(() -> rows(UsageFigure.ACTIVE, never, null)).isInstanceOf(NotFound.class).hasMessage("adoption.week.unknown");
        assertThatThrownBy(() -> plan(never)).isInstanceOf(NotFound.class).hasMessage("adoption.week.unknown");
    }

    private void shrink(OrgUnitId department, LocalDate week, int people) {
        var all = database.number("select count(*) from adoption_member where system_id = %d and week_on = '%s' and department_id = %d".formatted(system.value(), week, department.value()));
        for (long left = all; left > people; left--) {
            var person = database.number("select min(person_id) from adoption_member where system_id = %d and week_on = '%s' and department_id = %d".formatted(system.value(), week, department.value()));
            database.run("delete from adoption_member where system_id = %d and week_on = '%s' and person_id = %d".formatted(system.value(), week, person));
        }
        var active = database.number("select count(*) from adoption_member where system_id = %d and week_on = '%s' and department_id = %d and active = true".formatted(system.value(), week, department.value()));
        database.run("update adoption_snapshot set eligible = %d, active = %d where system_id = %d and week_on = '%s' and department_id = %d".formatted(people, active, system.value(), week, department.value()));
    }

    private long people(LocalDate week, OrgUnitId department, FunnelStep step, boolean behind) {
        var filter = new MemberFilter(system, week, department, step, behind);
        return database.inTransaction(() -> {
            var count = stage.get(AdoptionMembers.class).count(filter);
            assertThat(stage.get(AdoptionMembers.class).list(filter, Window.first(500))).hasSize((int) count);
            return count;
        });
    }

    private UsageRows rows(UsageFigure figure, LocalDate week, OrgUnitId department) {
        return database.inTransaction(() -> stage.get(AdoptionTeams.class).rows(system, figure, week, department));
    }

    private PlanBoard plan(LocalDate week) { return database.inTransaction(() -> stage.get(AdoptionFigures.class).plan(system, week)); }
}
