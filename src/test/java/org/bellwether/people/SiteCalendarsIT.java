package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.Supplier;

import org.bellwether.people.calendar.CalendarException;
import org.bellwether.people.calendar.WorkCalendar;
import org.bellwether.people.calendar.WorkWeek;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.paging.Window;
import org.junit.jupiter.api.Test;

/** HR keeps when each site works; features ask. */
class SiteCalendarsIT extends HrStage {

    private static final LocalDate FIRST = LocalDate.of(2035, 10, 1);

    private SiteId site(String name) { return new SiteId(database.number("select id from site where name = '" + name + "'")); }

    private <T> T kept(Supplier<T> work) { return database.inTransaction(work); }

    private SiteCalendars calendars() { return services.get(SiteCalendars.class); }

    private WorkCalendar suzhou() { return kept(() -> services.get(WorkCalendars.class).all()).get(site("Suzhou")); }

    private static CalendarException week() { return new CalendarException(FIRST, FIRST.plusDays(6), "National Day", false); }

    @Test
    void holidays_are_kept_told_to_features_and_removed() {
        var site = site("Suzhou");
        assertThat(suzhou().works(FIRST)).isTrue();
        var id = kept(() -> calendars().add(site, week()));
        kept(() -> calendars().add(site, new CalendarException(FIRST.plusDays(12), null, "In exchange", true)));
        assertThat(suzhou().works(FIRST)).isFalse();
        assertThat(suzhou().works(FIRST.plusDays(7))).isTrue();
        assertThat(suzhou().works(FIRST.plusDays(12))).as("a Saturday").isTrue();
        assertThat(kept(() -> calendars().exceptions(site, 2035))).extracting(row -> row.days().name()).containsExactly("National Day", "In exchange");
        assertThat(kept(() -> calendars().exceptions(site, 2036))).isEmpty();
        refused(() -> calendars().add(site, new CalendarException(FIRST.plusDays(6), FIRST.plusDays(8), "Festival", false)), "people.calendar.overlaps");
        database.inTransaction(() -> calendars().remove(id));
        assertThat(suzhou().works(FIRST)).isTrue();
        assertThatThrownBy(() -> database.inTransaction(() -> calendars().remove(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_year_is_taken_over_from_another_site_without_what_overlaps() {
        kept(() -> calendars().add(site("Suzhou"), week()));
        kept(() -> calendars().add(site("Suzhou"), new CalendarException(FIRST.withMonth(5), null, "Labour Day", false)));
        kept(() -> calendars().add(site("Chengdu"), new CalendarException(FIRST.plusDays(2), null, "Factory day", false)));
        assertThat(kept(() -> calendars().takeOver(site("Suzhou"), site("Chengdu"), 2035))).isEqualTo(new SiteCalendars.Taken(1, 1));
        assertThat(kept(() -> calendars().exceptions(site("Chengdu"), 2035))).extracting(row -> row.days().name()).containsExactly("Labour Day", "Factory day");
        assertThat(kept(() -> calendars().takeOver(site("Suzhou"), site("Chengdu"), 2035))).as("once more").isEqualTo(new SiteCalendars.Taken(0, 2));
        refused(() -> calendars().takeOver(site("Chengdu"), site("Chengdu"), 2035), "people.calendar.no-other");
    }

    @Test
    void another_week_holds_from_its_day_and_what_was_stays() {
        var site = site("Suzhou");
        var six = new WorkWeek(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        database.inTransaction(() -> calendars().works(site, FIRST, six));
        database.inTransaction(() -> calendars().works(site, FIRST, new WorkWeek(EnumSet.range(DayOfWeek.SUNDAY, DayOfWeek.SUNDAY))));
        database.inTransaction(() -> calendars().works(site, FIRST, six));
        assertThat(kept(() -> calendars().weeks(site))).singleElement().satisfies(week -> assertThat(week.week()).isEqualTo(six));
        assertThat(suzhou().works(FIRST.minusDays(2))).as("the Saturday before").isFalse();
        assertThat(suzhou().works(FIRST.plusDays(5))).isTrue();
        assertThat(kept(() -> calendars().find(site)).week()).as("today").isEqualTo(WorkWeek.MONDAY_TO_FRIDAY);
        refused(() -> { calendars().works(site, FIRST.withYear(35), six); return null; }, "people.calendar.year");
        var id = kept(() -> calendars().weeks(site)).get(0).id();
        database.inTransaction(() -> calendars().forget(id));
        assertThat(suzhou().works(FIRST.plusDays(5))).isFalse();
    }

    @Test
    void the_sites_are_listed_with_their_people_and_what_comes_next() {
        assertThat(kept(() -> calendars().count(null))).isEqualTo(3);
        var rows = kept(() -> calendars().list("", new Window(0, 25, null, true)));
        assertThat(rows).extracting(SiteRow::name).containsExactly("Chengdu", "Stuttgart", "Suzhou");
        assertThat(rows.stream().mapToLong(SiteRow::people).sum()).isEqualTo(database.number("select count(*) from person where status = 'ACTIVE'"));
        assertThat(rows).extracting(SiteRow::next).doesNotContainNull();
        assertThat(kept(() -> calendars().list("stutt", new Window(0, 25, null, true)))).singleElement().satisfies(row -> assertThat(row.timeZone()).isEqualTo("Europe/Berlin"));
        database.inTransaction(() -> calendars().keepsTime(site("Stuttgart"), "Europe/Zurich"));
        assertThat(kept(() -> calendars().find(site("Stuttgart"))).timeZone()).isEqualTo("Europe/Zurich");
        refused(() -> { calendars().keepsTime(site("Stuttgart"), "Mars/Base"); return null; }, "people.person.no-zone");
    }

    private void refused(Supplier<?> work, String key) {
        assertThatThrownBy(() -> kept(work)).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
