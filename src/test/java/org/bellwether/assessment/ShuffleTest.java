package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ShuffleTest {

    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    @Test
    void the_same_seed_draws_the_same_questions_in_the_same_order() {
        assertThat(Shuffle.draw(42, TEN, 6, true)).isEqualTo(Shuffle.draw(42, TEN, 6, true)).hasSize(6).doesNotHaveDuplicates();
        assertThat(Shuffle.draw(42, TEN, 6, true)).isNotEqualTo(Shuffle.draw(43, TEN, 6, true));
    }

    @Test
    void without_shuffling_the_drawn_questions_keep_the_order_of_the_quiz() {
        assertThat(Shuffle.draw(42, TEN, 6, false)).isSorted().hasSize(6);
        assertThat(Shuffle.draw(42, TEN, 10, false)).isEqualTo(TEN);
    }

    @Test
    void each_question_is_drawn_as_often_as_the_other() {
        var counts = new HashMap<Integer, Integer>();
        for (var seed = 0; seed < 20_000; seed++) Shuffle.draw(seed * 7919L, TEN, 3, true).forEach(one -> counts.merge(one, 1, Integer::sum));

        counts.values().forEach(count -> assertThat(count / 20_000.0).isCloseTo(0.3, within(0.02)));
    }

    @Test
    void the_options_of_two_questions_are_shuffled_apart() {
        var same = IntStream.range(0, 1000).filter(seed -> Shuffle.places(seed, 1, 4, true).equals(Shuffle.places(seed, 2, 4, true))).count();

        assertThat(same / 1000.0).isCloseTo(1 / 24.0, within(0.03));
    }
}
