package org.bellwether.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand, and those that are published with the formulas. */
class ProportionsTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void the_interval_of_a_share_is_wilsons() {
        interval(Proportions.wilson(30, 50), 0.461814, 0.723916);
        interval(Proportions.wilson(0, 8), 0, 0.324408);
        interval(Proportions.wilson(8, 8), 0.675592, 1);
        interval(Proportions.wilson(5, 7), 0.358934, 0.917781);
        interval(Proportions.wilson(1, 1), 0.206549, 1);
    }

    @Test
    void of_nobody_nothing_is_known() { interval(Proportions.wilson(0, 0), 0, 1); }

    @Test
    void the_interval_of_a_difference_is_newcombes() {
        interval(Proportions.newcombe(66, 100, 52, 95), -0.024214, 0.244114);
        interval(Proportions.newcombe(30, 50, 24, 48), -0.09396, 0.284066);
        assertThat(Proportions.likelihood(66, 100, 52, 95)).isCloseTo(0.107781, CLOSE);
        assertThat(Proportions.likelihood(30, 50, 24, 48)).isCloseTo(0.319767, CLOSE);
    }

    @Test
    void many_comparisons_are_corrected_for_their_number() {
        var corrected = Proportions.corrected(List.of(0.003, 0.021, 0.040, 0.300, 0.012));
        assertThat(IntStream.range(0, 5).mapToObj(corrected::get).map(p -> Math.round(p * 1000) / 1000.0)).containsExactly(0.015, 0.035, 0.05, 0.3, 0.03);
        assertThat(Proportions.corrected(List.of())).isEmpty();
    }

    @Test
    void small_groups_are_hidden_with_the_next_smallest_until_they_are_enough() {
        assertThat(SmallGroups.hidden(Map.of("Technology", 9, "Sales", 4), 5)).containsExactlyInAnyOrder("Technology", "Sales");
        assertThat(SmallGroups.hidden(Map.of("Technology", 9, "Sales", 4, "Marketing", 2), 5)).containsExactlyInAnyOrder("Sales", "Marketing");
        assertThat(SmallGroups.hidden(Map.of("A", 12, "B", 7, "C", 6, "D", 3), 5)).containsExactlyInAnyOrder("C", "D");
        assertThat(SmallGroups.hidden(Map.of("A", 12, "B", 7, "C", 6, "D", 3, "E", 1), 5)).containsExactlyInAnyOrder("C", "D", "E");
        assertThat(SmallGroups.hidden(Map.of("A", 12, "B", 4, "C", 4), 5)).containsExactlyInAnyOrder("B", "C");
        assertThat(SmallGroups.hidden(Map.of("A", 3), 5)).containsExactly("A");
        assertThat(SmallGroups.hidden(Map.of("A", 20, "B", 9), 5)).isEmpty();
    }

    @Test
    void of_two_as_large_the_first_is_hidden_first() {
        var sizes = new LinkedHashMap<String, Integer>();
        sizes.put("B", 6);
        sizes.put("A", 6);
        sizes.put("C", 2);
        assertThat(SmallGroups.hidden(sizes, 5)).containsExactlyInAnyOrder("B", "C");
    }

    private static void interval(Interval found, double low, double high) {
        assertThat(found.low()).isCloseTo(low, CLOSE);
        assertThat(found.high()).isCloseTo(high, CLOSE);
    }
}
