package org.bellwether.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.bellwether.content.scorm.Outcome;
import org.bellwether.content.scorm.Standard;
import org.bellwether.content.scorm.UnitRules;
import org.bellwether.learning.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks lose, double and reorder; two devices speak at once. What is kept in the end must not depend on it. */
class HistoriesTest {

    private static final UnitRules RULES = new UnitRules(true, new java.math.BigDecimal("60"), null, null);
    private static final List<String> STATUSES = List.of("incomplete", "completed", "failed", "passed", "browsed");
    private static final Instant NOW = Instant.parse("2030-01-15T12:00:00Z");

    private record Sent(int epoch, PlayerChange change) { }

    static IntStream seeds() { return IntStream.range(0, 300); }

    @ParameterizedTest
    @MethodSource("seeds")
    void ends_the_same_in_whatever_order_and_however_often_changes_arrive(int seed) {
        var random = new Random(seed);
        var history = history(random);
        var disturbed = new ArrayList<>(history);
        IntStream.range(0, random.nextInt(history.size() + 1)).forEach(again -> disturbed.add(history.get(random.nextInt(history.size()))));
        Collections.shuffle(disturbed, random);

        var plain = merged(history);
        var other = merged(disturbed);

        assertThat(other.values()).isEqualTo(plain.values()).isEqualTo(history.get(history.size() - 1).change().data());
        assertThat(other.progress().completion()).isEqualTo(plain.progress().completion());
        assertThat(other.progress().scaled()).isEqualTo(plain.progress().scaled());
        assertThat(other.entry()).isEqualTo(plain.entry());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void never_takes_back_what_was_passed(int seed) {
        var random = new Random(seed);
        var history = history(random);
        var state = new UnitState(new AttemptId(1), new UnitId(1), NOW);
        var passed = false;
        for (var sent : history) {
            merge(state, sent);
            passed |= state.progress().success() == Progress.Success.PASSED;
            if (passed) assertThat(state.progress().success()).isEqualTo(Progress.Success.PASSED);
        }
    }

    private static List<Sent> history(Random random) {
        var history = new ArrayList<Sent>();
        for (var epoch = 1; epoch <= 1 + random.nextInt(3); epoch++) {
            for (var seq = 1; seq <= 1 + random.nextInt(8); seq++) history.add(new Sent(epoch, change(random, epoch, seq)));
        }
        return history;
    }

    private static PlayerChange change(Random random, int epoch, int seq) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("cmi.core.lesson_location", epoch + "/" + seq);
        data.put("cmi.suspend_data", "a\\n\nb\t" + "\\".repeat(random.nextInt(3)));
        data.put("cmi.core.lesson_status", STATUSES.get(random.nextInt(STATUSES.size())));
        if (random.nextBoolean()) data.put("cmi.core.score.raw", String.valueOf(random.nextInt(101)));
        data.put("cmi.core.exit", random.nextBoolean() ? "suspend" : "");
        return new PlayerChange(seq, "op-" + epoch + "-" + seq, new UnitId(1), 1, seq * 10L, random.nextBoolean(), data);
    }

    private static UnitState merged(List<Sent> history) {
        var state = new UnitState(new AttemptId(1), new UnitId(1), NOW);
        history.forEach(sent -> merge(state, sent));
        return state;
    }

    private static void merge(UnitState state, Sent sent) {
        var change = sent.change();
        state.merge(Standard.SCORM_12, sent.epoch(), change, change.data(), Outcome.of(Standard.SCORM_12, RULES, change.data(), change.finished()), NOW);
    }
}
