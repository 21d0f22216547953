package org.bellwether.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.Persons;
import org.bellwether.people.SiteCalendars;
import org.bellwether.people.SiteId;
import org.bellwether.people.calendar.CalendarException;
import org.bellwether.platform.security.Role;
import org.bellwether.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is expected of people follows the calendars of their sites. */
class WorkCalendarsIT {

    @RegisterExtension final Database database = new Database();
    private AdoptionStage stage;

    @BeforeEach
    void stage() { stage = new AdoptionStage(database); }

    @Test
    void days_on_which_every_site_was_closed_are_expected_of_nobody() {
        var before = stage.board().now();
        assertThat(before.daysExpected()).isBetween(18, 20);
        var through = before.through();
        // A day of the last week on which everybody worked.
        var day = through.minusDays(6).datesUntil(through.plusDays(1)).filter(one -> one.getDayOfWeek().getValue() < 5).reduce((first, second) -> second).orElseThrow();
        var sites = database.numbers("select id from site").stream().map(SiteId::new).toList();
        close(sites.subList(0, 2), day);
        assertThat(database.number("select count(*) from business_system where rebuild_from is not null")).isPositive();
        rebuild();
        assertThat(stage.board().now().daysExpected()).as("the third site works").isEqualTo(before.daysExpected());
        close(sites.subList(2, 3), day);
        rebuild();
        assertThat(stage.board().now().daysExpected()).isEqualTo(before.daysExpected() - 1);
        assertThat(database.number("select count(*) from business_system where rebuild_from is not null")).isZero();
        assertThat(stage.get(StaleFigures.class).all()).isEmpty();
    }

    @Test
    void of_people_whose_site_was_closed_a_week_less_is_expected() {
        var through = stage.board().now().through();
        var site = new SiteId(database.number("select id from site where name = 'Stuttgart'"));
        var known = "select count(*) from adoption_member m where m.week_on = (select max(week_on) from adoption_member) and m.site_id = " + site.value() + " and m.expected_weeks = ";
        var twelve = database.number(known + 12);
        assertThat(twelve).isPositive();
        var week = through.minusWeeks(5);
        asHr();
        database.inTransaction(() -> stage.get(SiteCalendars.class).exceptions(site, week.getYear()).stream().filter(one -> one.days().overlaps(new CalendarException(week.minusDays(6), week, "x", false)))
            .forEach(one -> stage.get(SiteCalendars.class).remove(one.id())));
        close(List.of(site), week.minusDays(6), week);
        rebuild();
        assertThat(database.number(known + 11)).isGreaterThanOrEqualTo(twelve);
        assertThat(database.number("select count(*) from adoption_member where site_id is null")).isZero();
    }

    private void asHr() {
        stage.services.as(Caller.of(database.inTransaction(() -> stage.get(Persons.class).card(stage.get(Persons.class).byLogins(List.of("hr")).get("hr"))), Role.EMPLOYEE, Role.HR, Role.CIO));
    }

    private void close(List<SiteId> sites, LocalDate day) { close(sites, day, day); }

    private void close(List<SiteId> sites, LocalDate from, LocalDate until) {
        asHr();
        for (var site : sites) database.inTransaction(() -> stage.get(SiteCalendars.class).add(site, new CalendarException(from, until, "Closed", false)));
    }

    private void rebuild() { stage.get(StaleFigures.class).all().forEach(system -> database.inTransaction(() -> stage.get(StaleFigures.class).rebuild(system))); }
}
