package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void scenarios_take_turns_and_what_warms_up_is_not_kept() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<String>());
        var left = new AtomicInteger(2);
        var once = new Scenario("a", 1, client -> {
            order.add("a");
            return left.getAndDecrement() > 0 ? 7 : Scenario.NOTHING_LEFT;
        });
        var other = new Scenario("b", 1, client -> {
            order.add("b");
            return Scenario.NOTHING_LEFT;
        });
        var found = new Load(Duration.ofMinutes(1)).run(List.of(once, other), 1, 2);
        assertThat(order).containsExactly("a", "a", "a", "b", "a", "b", "a", "b");
        assertThat(found.get(0).samples().count()).as("both were used up while warming up").isZero();
    }

    @Test
    void a_scenario_that_only_fails_is_given_up_and_the_others_go_on() throws Exception {
        var found = new Load(Duration.ofMillis(300)).run(List.of(new Scenario("broken", 2, client -> { throw new IllegalStateException("no"); }), Scenario.timed("well", 2, client -> { })), 0, 1);
        assertThat(found.get(0).failures()).isBetween(20, 22);
        assertThat(found.get(0).firstFailure()).isEqualTo("no");
        assertThat(found.get(1).samples().count()).isPositive();
        assertThat(found.get(1).perSecond()).isPositive();
    }
}
