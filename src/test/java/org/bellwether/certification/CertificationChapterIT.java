package org.bellwether.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.bellwether.audience.AudiencePreviews;
import org.bellwether.audience.AudienceRule;
import org.bellwether.audience.Criterion;
import org.bellwether.course.CourseChapter;
import org.bellwether.learning.LearningChapter;
import org.bellwether.people.Caller;
import org.bellwether.people.PeopleChapter;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Messages;
import org.bellwether.support.Database;
import org.bellwether.support.Services;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo organisation's certificates, as the pages show them. */
class CertificationChapterIT {

    @RegisterExtension final Database database = new Database();
    private Services services;

    @BeforeEach
    void tell() { tell("2030-06-03"); }

    private void tell(String day) {
        services = new Services(database).at(day + "T12:00:00Z");
        assertThat(database.inTransaction(() -> services.get(CertificationChapter.class).blank())).isTrue();
        database.inTransaction(() -> services.get(PeopleChapter.class).write());
        database.inTransaction(() -> services.get(CourseChapter.class).write());
        database.inTransaction(() -> services.get(LearningChapter.class).write());
        database.inTransaction(() -> services.get(CertificationChapter.class).write());
        as("cio", Role.EMPLOYEE, Role.CIO);
    }

    private void as(String login, String... roles) {
        var id = services.get(Persons.class).byLogins(java.util.List.of(login)).get(login);
        services.as(Caller.of(services.get(Persons.class).card(id), roles));
    }

    @Test
    void has_certificates_in_every_state_that_a_visitor_should_see() {
        var rows = database.inTransaction(() -> services.get(Certifications.class).list());
        assertThat(rows).hasSize(3);
        var seen = rows.stream().flatMap(row -> row.statuses().stream()).collect(Collectors.toSet());
        assertThat(seen).contains(Status.CERTIFIED, Status.RENEWAL_OPEN, Status.IN_GRACE, Status.LAPSED, Status.REVOKED, Status.OVERDUE, Status.IN_PROGRESS, Status.ASSIGNED);
        assertThat(database.number("select count(*) from award_cycle where number > 1")).isPositive();
    }

    /** Weekdays and weekends, the ends of months, of the year, and of February in a leap year. */
    @ParameterizedTest
    @ValueSource(strings = {"2030-06-01", "2030-06-02", "2028-02-29", "2029-02-28", "2030-03-31", "2030-12-31", "2031-01-01", "2030-09-11"})
    void has_them_on_whatever_day_it_starts(String day) {
        database.beforeEach(null);
        tell(day);
        var seen = database.inTransaction(() -> services.get(Certifications.class).list()).stream().flatMap(row -> row.statuses().stream()).collect(Collectors.toSet());
        assertThat(seen).contains(Status.CERTIFIED, Status.RENEWAL_OPEN, Status.LAPSED, Status.REVOKED);
    }

    @Test
    void every_figure_opens_to_as_many_rows() {
        for (var row : database.inTransaction(() -> services.get(Certifications.class).list())) {
            for (var status : Status.values()) {
                var rows = database.inTransaction(() -> services.get(Holders.class).list(new HolderFilter(row.id(), status, null, null), null, true));
                assertThat(rows).as(row.name() + " " + status).hasSize((int) row.count(status));
            }
        }
    }

    @Test
    void the_finance_colleague_of_the_story_holds_what_she_finished() {
        as("employee2", Role.EMPLOYEE);
        assertThat(database.inTransaction(() -> services.get(MyAwards.class).all())).hasSize(2).allMatch(MyAward::held).allMatch(award -> award.code() != null);
        as("employee", Role.EMPLOYEE);
        assertThat(database.inTransaction(() -> services.get(MyAwards.class).all())).isNotEmpty().noneMatch(MyAward::held);
    }

    @Test
    void the_desk_says_what_lapses_in_words_of_both_languages() {
        var items = database.inTransaction(() -> services.get(CertificationDesk.class).items(java.time.LocalDate.of(2030, 6, 3)));
        assertThat(items).isNotEmpty();
        for (var item : items) for (var locale : Messages.LOCALES) {
            assertThat(Messages.text(locale, item.what().key(), item.what().arguments())).doesNotContain("{");
            assertThat(Messages.text(locale, item.why().key(), item.why().arguments())).doesNotContain("{");
        }
    }

    /** An audience of those who hold a certification is whoever its own page shows. */
    @Test
    void audiences_by_certification_are_those_whom_its_page_shows() {
        for (var row : database.inTransaction(() -> services.get(Certifications.class).list())) {
            audience(row, "VALID", Status.CERTIFIED, Status.RENEWAL_OPEN);
            audience(row, "EXPIRING", Status.RENEWAL_OPEN);
            audience(row, "EXPIRED", Status.IN_GRACE, Status.LAPSED);
        }
    }

    private void audience(CertificationRow row, String mode, Status... states) {
        var shown = java.util.Arrays.stream(states).flatMap(status -> database.inTransaction(() -> services.get(Holders.class).list(new HolderFilter(row.id(), status, null, null), null, true)).stream()).map(HolderRow::person).collect(Collectors.toSet());
        var rule = AudienceRule.all(Criterion.of("certification", mode, row.id().toString()));
        assertThat(java.util.Set.copyOf(database.inTransaction(() -> services.get(AudiencePreviews.class).of(rule, null)).members().people())).as(row.name() + " " + mode).isEqualTo(shown);
    }

    @Test
    void a_manager_sees_what_the_own_people_hold_and_what_of_it_ends() {
        as("cio", Role.EMPLOYEE, Role.CIO, Role.MANAGER);
        var anna = services.get(Persons.class).byLogins(java.util.List.of("employee2")).get("employee2");
        var manager = database.number("select manager_id from reporting_line where person_id = " + anna.value());
        services.as(Caller.of(services.get(Persons.class).card(new PersonId(manager)), Role.EMPLOYEE, Role.MANAGER));
        assertThat(database.inTransaction(() -> services.get(TeamCertifications.class).of(anna))).hasSize(2);
        var below = database.numbers("select person_id from reporting_line where manager_id = " + manager).stream().map(PersonId::new).toList();
        var ending = database.inTransaction(() -> services.get(TeamCertifications.class).ending(below));
        var shown = below.stream().filter(one -> database.inTransaction(() -> services.get(TeamCertifications.class).of(one)).stream().anyMatch(row -> row.status() == Status.RENEWAL_OPEN || row.status() == Status.IN_GRACE || row.status() == Status.LAPSED)).toList();
        assertThat(ending.keySet()).containsExactlyInAnyOrderElementsOf(shown);
        as("employee", Role.EMPLOYEE, Role.MANAGER);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.inTransaction(() -> services.get(TeamCertifications.class).of(anna))).isInstanceOf(org.bellwether.platform.Forbidden.class);
        assertThat(database.inTransaction(() -> services.get(TeamCertifications.class).ending(java.util.List.of(anna)))).isEmpty();
    }

    @Test
    void no_page_asks_more_often_the_more_people_there_are() {
        assertThat(database.statementsOf(() -> services.get(Certifications.class).list())).isLessThanOrEqualTo(4);
        assertThat(database.statementsOf(() -> services.get(Holders.class).list(new HolderFilter(DemoCertifications.KEY_USER, null, null, null), null, true))).isLessThanOrEqualTo(5);
        assertThat(database.statementsOf(() -> services.get(CertificationDesk.class).items(java.time.LocalDate.of(2030, 6, 3)))).isLessThanOrEqualTo(3);
        assertThat(database.statementsOf(() -> services.get(MyAwards.class).all())).isLessThanOrEqualTo(3);
    }
}
