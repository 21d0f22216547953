package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds for every question and every answer, tried with many of them; the seed of a failure is its repetition. */
class MarkingPropertiesTest {

    private static final int ANSWERS = 40;

    @RepeatedTest(200)
    void no_answer_earns_less_than_nothing_or_more_than_everything(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var question = question(random);
        for (var at = 0; at < ANSWERS; at++) {
            assertThat(question.key().mark(question.read(answer(question, random)))).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    @RepeatedTest(200)
    void only_the_right_answer_earns_everything(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var question = question(random);
        assertThat(question.key().mark(question.read(right(question)))).isEqualByComparingTo(BigDecimal.ONE);
        if (question.kind() == QuestionKind.NUMBER) return;
        for (var at = 0; at < ANSWERS; at++) {
            var answer = answer(question, random);
            if (!question.read(answer).equals(question.read(right(question)))) assertThat(question.key().mark(question.read(answer))).as(answer).isLessThan(BigDecimal.ONE);
        }
    }

    @RepeatedTest(200)
    void taking_back_a_wrong_choice_never_costs_and_taking_back_a_right_one_never_pays(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var question = multiple(random);
        var chosen = IntStream.range(0, question.options().size()).filter(place -> random.nextBoolean()).boxed().collect(Collectors.toSet());
        for (var place : chosen) {
            var without = chosen.stream().filter(other -> !other.equals(place)).collect(Collectors.toSet());
            var before = question.key().mark(new Given.Chosen(chosen));
            var after = without.isEmpty() ? BigDecimal.ZERO : question.key().mark(new Given.Chosen(without));
            if (question.options().get(place).correct()) assertThat(after).isLessThanOrEqualTo(before);
            else assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    @RepeatedTest(200)
    void what_the_browser_sends_is_what_the_learner_saw(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var question = question(random);
        var shown = new ShownQuestion(question, random.nextLong(), true);
        var answer = new Answer(AttemptId.fresh(), 3, question);
        var given = question.read(answer(question, random));
        answer.give(given, 1);

        assertThat(shown.inside(shown.sheet(answer).given())).isEqualTo(given);
    }

    @RepeatedTest(100)
    void an_answer_reads_back_as_it_was_kept(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var question = question(random);
        var given = question.read(answer(question, random));

        assertThat(question.read(given.text())).isEqualTo(given);
    }

    @Test
    void whoever_guesses_an_order_earns_next_to_nothing_on_average() {
        var random = new Random(7);
        var question = AQuestion.of(AQuestion.ordering("?", "a", "b", "c", "d", "e", "f"));
        var mean = IntStream.range(0, 4000).mapToDouble(at -> question.key().mark(question.read(answer(question, random))).doubleValue()).average().orElseThrow();

        assertThat(mean).isCloseTo(0.17, within(0.05));
    }

    @Test
    void whoever_ticks_everything_earns_nothing_as_long_as_something_is_wrong() {
        for (var seed = 0; seed < 200; seed++) {
            var question = multiple(new Random(seed));
            var all = new Given.Chosen(IntStream.range(0, question.options().size()).boxed().collect(Collectors.toSet()));
            if (question.options().stream().allMatch(Option::correct)) continue;
            assertThat(question.key().mark(all)).isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    private static Question question(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> AQuestion.of(AQuestion.single("?", texts(2 + random.nextInt(6))));
            case 1 -> multiple(random);
            case 2 -> AQuestion.of(AQuestion.number("?", String.valueOf(random.nextInt(1000) / 10.0), String.valueOf(random.nextInt(3))));
            case 3 -> AQuestion.of(AQuestion.ordering("?", texts(2 + random.nextInt(7))));
            default -> AQuestion.of(AQuestion.matching("?", texts(2 + random.nextInt(7))));
        };
    }

    private static Question multiple(Random random) {
        var count = 2 + random.nextInt(7);
        return AQuestion.of(AQuestion.multiple("?", 1 + random.nextInt(count), texts(count)));
    }

    private static String[] texts(int count) { return IntStream.range(0, count).mapToObj(at -> "option " + at).toArray(String[]::new); }

    private static String right(Question question) {
        var places = IntStream.range(0, question.options().size()).boxed().toList();
        return switch (question.kind()) {
            case NUMBER -> question.number().toPlainString();
            case ORDERING -> join(places);
            case MATCHING -> places.stream().map(place -> place + ":" + place).collect(Collectors.joining(","));
            default -> join(places.stream().filter(place -> question.options().get(place).correct()).toList());
        };
    }

    private static String answer(Question question, Random random) {
        var places = new ArrayList<>(IntStream.range(0, question.options().size()).boxed().toList());
        java.util.Collections.shuffle(places, random);
        return switch (question.kind()) {
            case NUMBER -> String.valueOf(random.nextInt(2000) / 10.0 - 50);
            case SINGLE, TRUE_FALSE -> String.valueOf(places.get(0));
            case MULTIPLE -> join(places.subList(0, 1 + random.nextInt(places.size())));
            case ORDERING -> join(places);
            case MATCHING -> IntStream.range(0, 1 + random.nextInt(places.size())).mapToObj(row -> row + ":" + places.get(random.nextInt(places.size()))).collect(Collectors.joining(","));
        };
    }

    private static String join(List<Integer> places) { return places.stream().map(String::valueOf).collect(Collectors.joining(",")); }
}
