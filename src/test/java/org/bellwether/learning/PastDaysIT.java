package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;

import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonPages;
import org.bellwether.course.NewCourse;
import org.bellwether.people.Caller;
import org.bellwether.people.Careers;
import org.bellwether.people.EmploymentDetails;
import org.bellwether.people.OrgChange;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.Organisation;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Personnel;
import org.bellwether.people.Persons;
import org.bellwether.people.PresentDay;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was on a day stays what it was, whatever people and units do afterwards. */
class PastDaysIT {

    private static final LocalDate GIVEN = LocalDate.of(2030, 1, 15);

    @RegisterExtension final Database database = new Database();
    private Services services;
    private CourseId course;

    @BeforeEach
    void people() {
        services = new Services(database);
        database.inTransaction(services.get(PeopleChapter.class)::write);
        as("hr", Role.EMPLOYEE, Role.HR, Role.TRAINER);
        course = database.inTransaction(() -> {
            var fresh = services.get(Courses.class).create(new NewCourse(new Localized("Closing a month", null), null, "en", 30));
            services.get(LessonPages.class).write(services.get(Courses.class).addLesson(fresh, LessonKind.PAGE, new Localized("Page", null)), new Localized("<p>Text</p>", null));
            services.get(Courses.class).publish(fresh);
            return fresh;
        });
        database.inTransaction(() -> services.get(Assignments.class).assign(course, TargetGroup.unit(unit("ASM")), GIVEN.plusDays(5)));
        database.run("update enrolment set status = 'COMPLETED', started_at = '2030-01-16 08:00:00', completed_at = '2030-01-25 08:00:00' where learner_id = " + person("employee").value());
        services.at("2030-01-26T12:00:00Z");
    }

    @AfterEach
    void over() { UseCase.over(); }

    private void as(String login, String... roles) { services.as(Caller.of(database.inTransaction(() -> services.get(Persons.class).card(person(login))), roles)); }

    private PersonId person(String login) { return new PersonId(database.number("select id from person where login = '" + login + "'")); }

    private OrgUnitId unit(String code) { return new OrgUnitId(database.number("select id from org_unit where code = '" + code + "'")); }

    /** Months later much is different: one works elsewhere, a shift has another department above it, one has left. */
    private void timeGoesBy() {
        services.at("2030-05-02T12:00:00Z");
        as("admin", Role.EMPLOYEE, Role.HR);
        var leaver = new PersonId(database.number("select min(id) from person where unit_id = " + unit("ASM-N").value()));
        database.inTransaction(() -> services.get(Careers.class).begin(person("employee"), new EmploymentDetails(unit("FIN-ACC"), "Accountant", "Suzhou", null), LocalDate.of(2030, 5, 1)));
        database.inTransaction(() -> services.get(Personnel.class).end(leaver, "moved away"));
        database.inTransaction(() -> services.get(Organisation.class).apply(new OrgChange.Move(unit("ASM-N"), unit("LOG")), LocalDate.of(2030, 5, 1), null));
        database.inTransaction(services.get(PresentDay.class)::begin);
    }

    private TeamOn team(String login, LocalDate day) {
        as(login, Role.EMPLOYEE, Role.MANAGER);
        return database.inTransaction(() -> services.get(TeamHistory.class).of(new TeamFilter(person(login), true, null, "", null), day));
    }

    @Test
    void a_team_is_who_it_was_and_stands_as_it_stood() {
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        var then = team("manager", LocalDate.of(2030, 1, 24));
        assertThat(then.figures().people()).isEqualTo(65);
        timeGoesBy();
        var now = team("manager", LocalDate.of(2030, 1, 24));
        assertThat(now.rows()).as("history does not move when people do").isEqualTo(then.rows());
        assertThat(team("manager", LocalDate.of(2030, 5, 2)).figures().people()).isLessThan(60);
        assertThat(row(now)).satisfies(liu -> {
            assertThat(liu.open()).isEqualTo(1);
            assertThat(liu.overdue()).as("due on the twentieth, done on the twenty-fifth").isEqualTo(1);
            assertThat(liu.done()).isZero();
        });
        assertThat(row(team("manager", LocalDate.of(2030, 1, 25)))).satisfies(liu -> {
            assertThat(liu.open()).isZero();
            assertThat(liu.done()).isEqualTo(1);
        });
        assertThat(row(team("manager", LocalDate.of(2030, 1, 20))).overdue()).as("on its last day it is in time").isZero();
        assertThat(row(team("manager", LocalDate.of(2030, 1, 14))).open()).as("not given yet").isZero();
    }

    private TeamRow row(TeamOn team) { return team.rows().stream().filter(row -> row.person().equals(person("employee"))).findFirst().orElseThrow(); }

    @Test
    void it_is_narrowed_and_asked_by_nobody_else() {
        timeGoesBy();
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        var day = LocalDate.of(2030, 1, 24);
        var history = services.get(TeamHistory.class);
        assertThat(database.inTransaction(() -> history.of(new TeamFilter(person("manager"), true, null, "LIU YANG", null), day)).rows()).singleElement().satisfies(row -> assertThat(row.person()).isEqualTo(person("employee")));
        var direct = database.inTransaction(() -> history.of(new TeamFilter(person("manager"), false, null, "", null), day));
        assertThat(direct.count()).isBetween(1, 64);
        assertThat(direct.rows()).anySatisfy(row -> assertThat(row.leads()).isPositive());
        assertThat(database.inTransaction(() -> history.of(new TeamFilter(person("manager"), true, unit("ASM-N"), "", null), day)).count()).as("where they worked then").isBetween(1, 64);
        var late = database.inTransaction(() -> history.of(new TeamFilter(person("manager"), true, null, "", TeamFilter.State.CLEAR), day));
        assertThat(late.count()).isEqualTo((int) late.figures().clear());
        assertThatThrownBy(() -> database.inTransaction(() -> history.of(new TeamFilter(person("cio"), true, null, "", null), day))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.inTransaction(() -> history.of(new TeamFilter(person("manager"), true, null, "", null), LocalDate.of(2030, 5, 3)))).hasMessage("learning.past.future");
        assertThatThrownBy(() -> database.inTransaction(() -> history.of(new TeamFilter(person("manager"), true, null, "", null), null))).hasMessage("learning.past.no-day");
        assertThat(database.statementsOf(() -> history.of(new TeamFilter(person("manager"), true, null, "", null), day))).as("however many there are").isLessThanOrEqualTo(8);
    }

    private Map<String, DepartmentOn> report(LocalDate day) {
        as("hr", Role.EMPLOYEE, Role.HR, Role.TRAINER);
        return database.inTransaction(() -> services.get(CourseReports.class).departments(course, day)).stream().collect(java.util.stream.Collectors.toMap(one -> one.name() == null ? "–" : one.name().en(), one -> one));
    }

    @Test
    void a_course_is_reported_by_the_departments_of_the_day() {
        var day = LocalDate.of(2030, 1, 25);
        var then = report(day);
        assertThat(then).containsOnlyKeys("Assembly");
        assertThat(then.get("Assembly")).satisfies(one -> {
            assertThat(one.learners()).isEqualTo(66);
            assertThat(one.completed()).isEqualTo(1);
            assertThat(one.late()).isEqualTo(65);
            assertThat(one.percent()).isEqualTo(1);
        });
        timeGoesBy();
        assertThat(report(day)).isEqualTo(then);
        assertThat(report(LocalDate.of(2030, 1, 24)).get("Assembly").completed()).isZero();
        assertThat(report(LocalDate.of(2030, 1, 14))).isEmpty();
        var now = report(LocalDate.of(2030, 5, 3).minusDays(1));
        assertThat(now).containsKeys("Assembly", "Finance");
        assertThat(now.get("Finance").completed()).as("he took it along").isEqualTo(1);
        assertThat(now.values().stream().mapToLong(DepartmentOn::learners).sum()).isEqualTo(66);
        var reports = services.get(CourseReports.class);
        var finance = database.inTransaction(() -> reports.learners(course, LocalDate.of(2030, 5, 2), unit("FIN"), Window.first(10)));
        assertThat(finance).singleElement().satisfies(liu -> {
            assertThat(liu.unit().en()).isEqualTo("Accounting");
            assertThat(liu.department().en()).isEqualTo("Finance");
            assertThat(liu.jobTitle()).isEqualTo("Accountant");
            assertThat(liu.state()).isEqualTo(StandingOn.State.COMPLETED);
        });
        var past = database.inTransaction(() -> reports.learners(course, LocalDate.of(2030, 1, 24), unit("ASM"), new Window(0, 100, null, true)));
        assertThat(past).hasSize(66).filteredOn(one -> one.person().equals(person("employee"))).singleElement().satisfies(liu -> {
            assertThat(liu.state()).isEqualTo(StandingOn.State.IN_PROGRESS);
            assertThat(liu.late()).isTrue();
            assertThat(liu.completedAt()).as("not yet").isNull();
        });
    }

    @Test
    void a_course_is_reported_to_whoever_answers_for_it_and_of_no_day_to_come() {
        as("trainer", Role.EMPLOYEE, Role.TRAINER);
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(CourseReports.class).departments(course, GIVEN))).isInstanceOf(Forbidden.class);
        as("cio", Role.EMPLOYEE, Role.CIO);
        assertThat(database.inTransaction(() -> services.get(CourseReports.class).departments(course, GIVEN))).hasSize(1);
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(CourseReports.class).departments(course, GIVEN.plusDays(12)))).hasMessage("learning.past.future");
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(CourseReports.class).learners(course, null, null, Window.first(1)))).hasMessage("learning.past.no-day");
    }
}
