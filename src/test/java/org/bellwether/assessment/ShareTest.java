package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void has_the_interval_of_wilson() {
        var share = new Share(0.2, 50);

        assertThat(share.low()).isCloseTo(0.1124, within(0.0005));
        assertThat(share.high()).isCloseTo(0.3304, within(0.0005));
    }

    @Test
    void of_few_people_is_wide_and_stays_within_bounds() {
        assertThat(new Share(1, 3).low()).isCloseTo(0.4385, within(0.001));
        assertThat(new Share(1, 3).high()).isEqualTo(1);
        assertThat(new Share(0, 0).low()).isZero();
        assertThat(new Share(0, 0).high()).isEqualTo(1);
    }
}
