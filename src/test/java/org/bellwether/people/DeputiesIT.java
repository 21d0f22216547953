package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.bellwether.platform.Forbidden;
import org.bellwether.platform.security.Role;
import org.junit.jupiter.api.Test;

/** Whoever stands in for a manager has the manager's people, for these days and no longer. */
class DeputiesIT extends HrStage {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);

    private PersonId person(String login) { return known(login); }

    private DeputyId appoint(String login, LocalDate from, LocalDate until) { return database.inTransaction(() -> services.get(Deputies.class).appoint(login, from, until)); }

    private boolean leads(PersonId person) { return database.inTransaction(() -> services.get(ReportingLines.class).leads(person)); }

    private boolean isManager(String login) { return database.inTransaction(() -> services.get(Accounts.class).rolesOf(person(login))).orElseThrow().contains(Role.MANAGER); }

    @Test
    void the_reporting_lines_are_those_of_the_tree_and_of_the_jobs() {
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        assertThat(leads(person("employee"))).isTrue();
        assertThat(leads(person("employee2"))).isFalse();
        assertThat(leads(person("manager"))).as("nobody leads themselves").isFalse();
        assertThat(isManager("manager")).isTrue();
        assertThat(isManager("employee")).isFalse();
        var below = database.inTransaction(() -> services.get(ReportingLines.class).below(person("manager")));
        assertThat(database.number("select count(*) from reporting_line where report_line like '" + below + "%'")).isEqualTo(65);
        as("hr", Role.EMPLOYEE, Role.HR);
        database.inTransaction(() -> services.get(Careers.class).begin(person("employee2"), new EmploymentDetails(new OrgUnitId(database.number("select id from org_unit where code = 'FIN-ACC'")), "Accountant", "Stuttgart", "employee"), TODAY));
        assertThat(isManager("employee")).as("a job names them").isTrue();
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        assertThat(leads(person("employee2"))).as("through the one who reports to them").isTrue();
        as("hr", Role.EMPLOYEE, Role.HR);
        database.inTransaction(() -> services.get(Personnel.class).end(person("employee"), "left"));
        assertThat(isManager("manager")).isTrue();
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        assertThat(leads(person("employee2"))).as("who has left leads nobody").isFalse();
    }

    @Test
    void a_deputy_has_the_managers_people_while_it_lasts() {
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        appoint("employee2", TODAY.plusDays(1), TODAY.plusDays(7));
        assertThat(isManager("employee2")).as("not yet").isFalse();
        services.at("2030-01-15T16:05:00Z"); // The sixteenth in Suzhou.
        assertThat(isManager("employee2")).isTrue();
        as("employee2", Role.EMPLOYEE, Role.MANAGER);
        assertThat(leads(person("employee"))).isTrue();
        assertThat(leads(person("cio"))).isFalse();
        assertThat(database.inTransaction(() -> services.get(ReportingLines.class).leaders())).containsExactly(new Leader(person("manager"), "Zhao Jianguo 赵建国", true));
        assertThat(database.inTransaction(() -> services.get(Deputies.class).others())).hasSize(1);
        assertThatThrownBy(() -> appoint("trainer", TODAY.plusDays(1), TODAY.plusDays(2))).as("they cannot pass it on").hasMessage("people.deputy.no-people");
        services.at("2030-01-22T16:05:00Z");
        assertThat(leads(person("employee"))).isFalse();
        assertThat(isManager("employee2")).isFalse();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(ReportingLines.class).below(person("manager")))).isInstanceOf(Forbidden.class);
    }

    @Test
    void either_of_the_two_ends_it_and_nobody_else() {
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        var first = appoint("employee2", TODAY, TODAY.plusDays(7));
        as("trainer", Role.EMPLOYEE);
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Deputies.class).end(first))).hasMessage("people.deputy.none");
        as("employee2", Role.EMPLOYEE, Role.MANAGER);
        assertThat(leads(person("employee"))).isTrue();
        database.inTransaction(() -> services.get(Deputies.class).end(first));
        assertThat(leads(person("employee"))).isFalse();
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        var second = appoint("employee2", TODAY, TODAY.plusDays(7));
        database.inTransaction(() -> services.get(Deputies.class).end(second));
        assertThat(database.inTransaction(() -> services.get(Deputies.class).mine())).isEmpty();
        assertThatThrownBy(() -> database.inTransaction(() -> services.get(Deputies.class).end(second))).hasMessage("people.deputy.ended");
        assertThat(database.number("select count(*) from audit_entry where object_type = 'Deputy'")).isEqualTo(4);
    }

    @Test
    void what_cannot_be_is_refused() {
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        refused("manager", TODAY, TODAY, "people.deputy.oneself");
        refused("nobody.here", TODAY, TODAY, "people.deputy.unknown");
        refused("employee2", null, TODAY, "people.deputy.no-day");
        refused("employee2", TODAY, TODAY.minusDays(1), "people.deputy.backwards");
        refused("employee2", TODAY.minusDays(3), TODAY.minusDays(1), "people.deputy.past");
        refused("employee2", TODAY, TODAY.plusMonths(12).plusDays(1), "people.deputy.long");
        appoint("employee2", TODAY, TODAY.plusDays(7));
        refused("employee2", TODAY.plusDays(7), TODAY.plusDays(9), "people.deputy.twice");
        appoint("employee2", TODAY.plusDays(8), TODAY.plusDays(9));
        as("hr", Role.EMPLOYEE, Role.HR);
        database.inTransaction(() -> services.get(Personnel.class).suspend(person("trainer"), "leave"));
        as("manager", Role.EMPLOYEE, Role.MANAGER);
        refused("trainer", TODAY, TODAY, "people.deputy.unknown");
    }

    private void refused(String login, LocalDate from, LocalDate until, String key) { assertThatThrownBy(() -> appoint(login, from, until)).hasMessage(key); }
}
