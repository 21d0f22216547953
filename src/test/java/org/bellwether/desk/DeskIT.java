package org.bellwether.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.bellwether.learning.TeamFilter;
import org.bellwether.learning.TeamLearning;
import org.bellwether.people.Caller;
import org.bellwether.people.Persons;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.demo.DemoChapter;
import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The leaders' own pages on the whole demo organisation. */
class DeskIT {

    @RegisterExtension final Database database = new Database();
    private Services services;
    private Desk desk;

    @BeforeEach
    void tell() {
        services = new Services(database).at("2030-06-03T12:00:00Z");
        for (var chapter : List.of(org.bellwether.people.PeopleChapter.class, org.bellwether.course.CourseChapter.class, org.bellwether.learning.LearningChapter.class,
            org.bellwether.programme.ProgrammeChapter.class)) {
            database.inTransaction(() -> ((DemoChapter) services.get(chapter)).write());
        }
        as("cio", Role.EMPLOYEE, Role.CIO);
        desk = services.get(Desk.class);
    }

    @Test
    void today_holds_what_every_feature_says_the_most_pressing_first() {
        var today = today();
        assertThat(today.items()).isSortedAccordingTo(Comparator.comparingDouble(Today.Ranked::priority).reversed());
        assertThat(today.items()).extracting(one -> one.item().rule()).contains("programme.decision", "programme.issue", "learning.late", "learning.talk");
        assertThat(Arrays.stream(DeskItem.Column.values()).mapToInt(column -> today.in(column).size()).sum()).isEqualTo(today.items().size());
        assertThat(today.in(DeskItem.Column.DECIDE)).isNotEmpty();
        assertThat(today.in(DeskItem.Column.TELL_THE_CEO)).isNotEmpty();
    }

    @Test
    void what_is_set_aside_is_off_ones_own_desk_until_its_day() {
        var first = today().items().get(0).item();
        var all = today().items().size();
        database.inTransaction(() -> desk.setAside(first.rule(), first.subject(), 7, " Waits for Thursday "));

        assertThat(today().items()).hasSize(all - 1).noneMatch(one -> one.item().subject().equals(first.subject()) && one.item().rule().equals(first.rule()));
        assertThat(today().setAside()).singleElement().satisfies(mark -> {
            assertThat(mark.item().what().key()).isEqualTo(first.what().key());
            assertThat(mark.until()).isEqualTo("2030-06-10");
            assertThat(mark.reason()).isEqualTo("Waits for Thursday");
        });
        as("executive", Role.EMPLOYEE, Role.EXECUTIVE);
        assertThat(today().items()).as("others have it still").anyMatch(one -> one.item().subject().equals(first.subject()));
        as("cio", Role.EMPLOYEE, Role.CIO);
        services.at("2030-06-10T12:00:00Z");
        assertThat(today().setAside()).isEmpty();
        assertThat(today().items()).anyMatch(one -> one.item().rule().equals(first.rule()) && one.item().subject().equals(first.subject()));
    }

    @Test
    void what_was_set_aside_and_is_no_longer_so_is_still_told() {
        database.inTransaction(() -> desk.setAside("programme.decision", "0000000000000", 7, "Gone by now"));
        assertThat(today().setAside()).singleElement().satisfies(mark -> assertThat(mark.item()).isNull());
    }

    @Test
    void it_is_put_back_by_whom_it_belongs_to() {
        var all = today().items().size();
        var first = today().items().get(0).item();
        database.inTransaction(() -> desk.setAside(first.rule(), first.subject(), 1, "Later"));
        var mark = today().setAside().get(0).id();
        as("executive", Role.EMPLOYEE, Role.EXECUTIVE);
        assertThatThrownBy(() -> database.inTransaction(() -> desk.putBack(mark))).isInstanceOf(NotFound.class).hasMessage("desk.mark.unknown");
        as("cio", Role.EMPLOYEE, Role.CIO);
        database.inTransaction(() -> desk.putBack(mark));
        assertThat(today().items()).hasSize(all);
        assertThatThrownBy(() -> database.inTransaction(() -> desk.putBack(mark))).isInstanceOf(NotFound.class);
    }

    @Test
    void it_says_for_how_long_and_why_or_is_refused() {
        refused("desk.mark.days", 0, "x");
        refused("desk.mark.days", 91, "x");
        refused("desk.mark.reason-missing", 7, " ");
        refused("desk.mark.reason-long", 7, "x".repeat(401));
        assertThat(database.number("select count(*) from desk_mark")).isZero();
    }

    @Test
    void late_is_what_is_late_where_the_reader_is() {
        services.at("2030-06-03T17:30:00Z");
        var inSuzhou = LocalDate.of(2030, 6, 4);
        assertThat(today().in(DeskItem.Column.DECIDE)).filteredOn(one -> one.item().rule().equals("programme.decision"))
            .allSatisfy(one -> assertThat(one.item().daysLeft()).isEqualTo(daysLeft(one.item().subject(), inSuzhou)));
    }

    private int daysLeft(String decision, LocalDate from) {
        var due = database.inTransaction(() -> services.get(org.bellwether.programme.Decisions.class).view(org.bellwether.programme.DecisionId.fromString(decision))).row().decideBy();
        return Math.toIntExact(due.toEpochDay() - from.toEpochDay());
    }

    @Test
    void a_manager_sees_their_people_the_late_ones_first_and_nobody_elses() {
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        var me = services.get(org.bellwether.people.ReportingLines.class).leaders().get(0).person();
        var everyone = new TeamFilter(me, true, null, "", null);
        var figures = database.inTransaction(() -> services.get(TeamLearning.class).figures(everyone));
        assertThat(figures.people()).isEqualTo(65);
        assertThat(figures.late()).isPositive();
        var rows = database.inTransaction(() -> services.get(TeamLearning.class).list(everyone, Window.first(100)));
        assertThat(rows).hasSize(65).noneMatch(row -> row.login().equals("manager"));
        assertThat(rows.subList(0, (int) figures.late())).allMatch(row -> row.overdue() > 0);
        for (var state : TeamFilter.State.values()) {
            var some = new TeamFilter(me, true, null, "", state);
            assertThat((long) database.inTransaction(() -> services.get(TeamLearning.class).list(some, Window.first(100))).size()).as(state.name()).isEqualTo(figures.of(state));
        }
        var direct = database.inTransaction(() -> services.get(TeamLearning.class).list(new TeamFilter(me, false, null, "", null), Window.first(100)));
        assertThat(direct).isNotEmpty().hasSizeLessThan(65).anyMatch(row -> row.leads() > 0);
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(TeamLearning.class).figures(new TeamFilter(direct.get(0).person(), true, null, "", null)))).isInstanceOf(Forbidden.class);
    }

    private void refused(String key, int days, String reason) {
        assertThatThrownBy(() -> database.inTransaction(() -> desk.setAside("a.rule", "1", days, reason))).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private Today today() { return database.inTransaction(desk::today); }

    private void as(String login, String... roles) {
        services.as(Caller.of(services.get(Persons.class).card(services.get(Persons.class).byLogins(List.of(login)).get(login)), roles));
    }
}
