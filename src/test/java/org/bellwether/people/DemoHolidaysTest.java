package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class DemoHolidaysTest {

    @Test
    void easter_is_on_its_day() {
        assertThat(DemoHolidays.easter(2024)).isEqualTo("2024-03-31");
        assertThat(DemoHolidays.easter(2025)).isEqualTo("2025-04-20");
        assertThat(DemoHolidays.easter(2027)).isEqualTo("2027-03-28");
        assertThat(DemoHolidays.easter(2038)).isEqualTo("2038-04-25");
    }

    @Test
    void no_year_of_a_site_contradicts_itself() {
        for (int year = 2025; year < 2060; year++) {
            var today = LocalDate.of(year, 6, 1);
            assertThatCode(() -> DemoHolidays.calendar("Suzhou", today)).doesNotThrowAnyException();
            assertThatCode(() -> DemoHolidays.calendar("Stuttgart", today)).doesNotThrowAnyException();
        }
    }
}
