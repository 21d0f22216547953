package org.bellwether.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class AddressThrottleTest {

    private final Instant now = Instant.parse("2030-01-15T08:00:00Z");
    private final AddressThrottle throttle = new AddressThrottle();

    @Test
    void an_address_that_tries_many_names_waits_until_its_span_is_over() {
        for (var i = 0; i < AddressThrottle.FREE_TRIES; i++) {
            assertThat(throttle.open("192.0.2.7", now)).isTrue();
            throttle.failed("192.0.2.7", now);
        }
        assertThat(throttle.open("192.0.2.7", now)).isFalse();
        assertThat(throttle.open("192.0.2.8", now)).isTrue();
        assertThat(throttle.open("192.0.2.7", now.plus(AddressThrottle.SPAN).plusMillis(1))).isTrue();
    }

    @Test
    void addresses_that_one_network_has_by_the_billion_count_as_one() {
        for (var i = 0; i < AddressThrottle.FREE_TRIES; i++) throttle.failed("2001:db8:7:1::" + i, now);
        assertThat(throttle.open("2001:0db8:0007:0001:ffff:0:0:1", now)).isFalse();
        assertThat(throttle.open("2001:db8:7:2::1", now)).as("the network next to it").isTrue();
        assertThat(throttle.open("::ffff:192.0.2.7", now)).as("IPv4, written as IPv6").isTrue();
        throttle.succeeded("2001:db8:7:1::99", AddressThrottle.FREE_TRIES);
        assertThat(throttle.open("2001:db8:7:1::", now)).isTrue();
    }

    @Test
    void whoever_comes_in_is_forgiven_their_own_misses_and_not_those_for_other_names() {
        for (var i = 0; i < AddressThrottle.FREE_TRIES; i++) throttle.failed("192.0.2.7", now);
        throttle.succeeded("192.0.2.7", 0);
        assertThat(throttle.open("192.0.2.7", now)).isFalse();
        throttle.succeeded("192.0.2.7", 2);
        throttle.failed("192.0.2.7", now);
        assertThat(throttle.open("192.0.2.7", now)).isTrue();
        throttle.failed("192.0.2.7", now);
        assertThat(throttle.open("192.0.2.7", now)).isFalse();
        throttle.succeeded("192.0.2.7", 99);
        assertThat(throttle.open("192.0.2.7", now)).isTrue();
    }
}
