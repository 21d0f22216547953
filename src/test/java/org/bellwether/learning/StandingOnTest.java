package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.bellwether.learning.StandingOn.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an enrolment stood on 5 June in Shanghai, whose days end at 16:00 UTC. */
class StandingOnTest {

    private static final LocalDate DAY = LocalDate.of(2030, 6, 5);
    private static final Instant END = DAY.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();

    private static StandingOn on(String started, String completed, String excused, String due) {
        return StandingOn.of(moment(started), moment(completed), moment(excused), due == null ? null : LocalDate.parse(due), DAY, END);
    }

    private static Instant moment(String text) { return text == null ? null : Instant.parse(text); }

    @ParameterizedTest
    @CsvSource({
        "                    ,                     ,                     , NOT_STARTED",
        "2030-06-05T15:59:59Z,                     ,                     , IN_PROGRESS",
        "2030-06-05T16:00:00Z,                     ,                     , NOT_STARTED",
        "2030-06-01T08:00:00Z, 2030-06-05T15:59:59Z,                     , COMPLETED",
        "2030-06-01T08:00:00Z, 2030-06-05T16:00:00Z,                     , IN_PROGRESS",
        "2030-06-01T08:00:00Z,                     , 2030-06-02T08:00:00Z, EXCUSED",
        "2030-06-01T08:00:00Z,                     , 2030-06-06T08:00:00Z, IN_PROGRESS",
        "2030-06-01T08:00:00Z, 2030-06-04T08:00:00Z, 2030-06-02T08:00:00Z, COMPLETED"})
    void what_happened_later_does_not_count(String started, String completed, String excused, State state) { assertThat(on(started, completed, excused, null).state()).isEqualTo(state); }

    @Test
    void late_is_what_was_due_before_the_day_and_open() {
        assertThat(on(null, null, null, "2030-06-04").late()).isTrue();
        assertThat(on(null, null, null, "2030-06-05").late()).as("there was all of the day").isFalse();
        assertThat(on(null, null, null, null).late()).isFalse();
        assertThat(on(null, "2030-06-05T20:00:00Z", null, "2030-06-04").late()).as("done too late is late before").isTrue();
        assertThat(on(null, "2030-06-05T08:00:00Z", null, "2030-06-04").late()).isFalse();
        assertThat(on(null, null, "2030-06-03T08:00:00Z", "2030-06-01").late()).isFalse();
    }
}
