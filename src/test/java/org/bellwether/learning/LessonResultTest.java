package org.bellwether.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;

import org.bellwether.course.LessonId;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;
import org.junit.jupiter.api.Test;

class LessonResultTest {

    private static final Instant NOON = Instant.parse("2030-01-15T12:00:00Z");
    private final LessonResult result = new LessonResult(new EnrolmentId(1), new LessonId(2), NOON);

    @Test
    void takes_what_is_better() {
        assertThat(result.merge(new Progress(Completion.COMPLETED, Success.FAILED, new BigDecimal("0.4")), 60, NOON)).isTrue();
        assertThat(result.merge(new Progress(Completion.COMPLETED, Success.PASSED, new BigDecimal("0.9")), 30, NOON)).isTrue();

        assertThat(result.progress()).isEqualTo(new Progress(Completion.COMPLETED, Success.PASSED, new BigDecimal("0.900000")));
        assertThat(result.seconds()).isEqualTo(90);
    }

    @Test
    void never_gets_worse() {
        result.merge(new Progress(Completion.COMPLETED, Success.PASSED, new BigDecimal("0.9")), 0, NOON);

        assertThat(result.merge(new Progress(Completion.IN_PROGRESS, Success.FAILED, new BigDecimal("0.1")), 0, NOON)).isFalse();
        assertThat(result.merge(new Progress(Completion.NOT_STARTED, Success.UNKNOWN, null), 0, NOON)).isFalse();
        assertThat(result.progress().success()).isEqualTo(Success.PASSED);
        assertThat(result.progress().scaled()).isEqualByComparingTo("0.9");
    }

    @Test
    void remembers_when_it_was_completed_first() {
        result.merge(new Progress(Completion.COMPLETED, Success.UNKNOWN, null), 0, NOON);
        result.merge(new Progress(Completion.COMPLETED, Success.PASSED, null), 0, NOON.plusSeconds(3600));
        assertThat(result.completedAt()).isEqualTo(NOON);
    }

    @Test
    void takes_no_time_back() {
        result.merge(new Progress(Completion.IN_PROGRESS, Success.UNKNOWN, null), -500, NOON);
        assertThat(result.seconds()).isZero();
    }

    @Test
    void holds_a_score_within_its_bounds() {
        result.merge(new Progress(Completion.IN_PROGRESS, Success.UNKNOWN, new BigDecimal("7")), 0, NOON);
        assertThat(result.progress().scaled()).isEqualByComparingTo("1");
    }
}
