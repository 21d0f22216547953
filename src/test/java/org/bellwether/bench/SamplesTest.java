package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SamplesTest {

    private final Samples samples = new Samples();

    @Test
    void a_percentile_is_a_time_that_was_measured() {
        for (var millis = 100; millis >= 1; millis--) samples.add(millis * 1_000_000L);
        assertThat(samples.percentile(0.5)).isEqualTo(50);
        assertThat(samples.percentile(0.95)).isEqualTo(95);
        assertThat(samples.percentile(0.99)).isEqualTo(99);
        assertThat(samples.percentile(1)).isEqualTo(100);
    }

    @Test
    void of_few_times_the_highest_stands_for_the_upper_percentiles() {
        samples.add(3_000_000);
        samples.add(1_000_000);
        assertThat(samples.percentile(0.5)).isEqualTo(1);
        assertThat(samples.percentile(0.51)).isEqualTo(3);
        assertThat(samples.percentile(0.99)).isEqualTo(3);
    }

    @Test
    void times_can_be_added_after_a_percentile_was_asked_for_and_beyond_the_first_thousand() {
        samples.add(5_000_000);
        assertThat(samples.percentile(0.5)).isEqualTo(5);
        var more = new Samples();
        for (var n = 0; n < 3000; n++) more.add(1_000_000);
        samples.add(more);
        assertThat(samples.count()).isEqualTo(3001);
        assertThat(samples.percentile(0.5)).isEqualTo(1);
        assertThat(samples.percentile(1)).isEqualTo(5);
    }

    @Test
    void of_nothing_there_is_no_percentile() {
        assertThat(samples.percentile(0.5)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> samples.percentile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> samples.percentile(1.01));
    }
}
