package org.bellwether.content.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;

import org.bellwether.learning.Progress;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    private static final UnitRules PLAIN = new UnitRules(true, null, null, null);

    private static Progress of12(UnitRules rules, boolean finished, String... pairs) { return Outcome.of(Standard.SCORM_12, rules, map(pairs), finished); }

    private static Progress of2004(UnitRules rules, boolean finished, String... pairs) { return Outcome.of(Standard.SCORM_2004, rules, map(pairs), finished); }

    private static Map<String, String> map(String... pairs) {
        var map = new java.util.HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }

    @ParameterizedTest
    @CsvSource({"passed,COMPLETED,PASSED", "completed,COMPLETED,UNKNOWN", "failed,COMPLETED,FAILED", "incomplete,IN_PROGRESS,UNKNOWN", "browsed,IN_PROGRESS,UNKNOWN", "not attempted,IN_PROGRESS,UNKNOWN"})
    void splits_the_one_status_of_scorm_12(String status, Completion completion, Success success) {
        var came = of12(PLAIN, false, "cmi.core.lesson_status", status);
        assertThat(came.completion()).isEqualTo(completion);
        assertThat(came.success()).isEqualTo(success);
    }

    @Test
    void content_of_scorm_12_that_ends_without_a_status_is_complete() {
        assertThat(of12(PLAIN, true).completion()).isEqualTo(Completion.COMPLETED);
        assertThat(of12(PLAIN, false).completion()).isEqualTo(Completion.IN_PROGRESS);
    }

    @Test
    void the_mastery_score_overrules_the_status_and_compares_numbers_not_texts() {
        var rules = new UnitRules(true, new BigDecimal("80"), null, null);
        assertThat(of12(rules, true, "cmi.core.lesson_status", "passed", "cmi.core.score.raw", "9").success()).isEqualTo(Success.FAILED);
        assertThat(of12(rules, true, "cmi.core.lesson_status", "failed", "cmi.core.score.raw", "80.0").success()).isEqualTo(Success.PASSED);
        assertThat(of12(rules, true, "cmi.core.lesson_status", "completed", "cmi.core.score.raw", "100").success()).isEqualTo(Success.PASSED);
        assertThat(of12(rules, false, "cmi.core.lesson_status", "incomplete", "cmi.core.score.raw", "10").success()).isEqualTo(Success.UNKNOWN);
        assertThat(of12(rules, true, "cmi.core.lesson_status", "completed", "cmi.core.score.raw", "").success()).as("no score is not zero").isEqualTo(Success.UNKNOWN);
    }

    @Test
    void scales_a_raw_score_by_its_range_or_by_a_hundred() {
        assertThat(of12(PLAIN, true, "cmi.core.score.raw", "15", "cmi.core.score.min", "10", "cmi.core.score.max", "20").scaled()).isEqualByComparingTo("0.5");
        assertThat(of12(PLAIN, true, "cmi.core.score.raw", "85").scaled()).isEqualByComparingTo("0.85");
        assertThat(of12(PLAIN, true, "cmi.core.score.raw", "85", "cmi.core.score.min", "0", "cmi.core.score.max", "0").scaled()).isEqualByComparingTo("0.85");
        assertThat(of12(PLAIN, true).scaled()).isNull();
    }

    @Test
    void in_scorm_2004_thresholds_decide_where_there_are_any() {
        var rules = new UnitRules(true, null, new BigDecimal("0.8"), new BigDecimal("0.5"));
        assertThat(of2004(rules, true, "cmi.completion_status", "completed", "cmi.progress_measure", "0.4").completion()).isEqualTo(Completion.IN_PROGRESS);
        assertThat(of2004(rules, true, "cmi.completion_status", "incomplete", "cmi.progress_measure", "0.5").completion()).isEqualTo(Completion.COMPLETED);
        assertThat(of2004(rules, true, "cmi.success_status", "failed", "cmi.score.scaled", ".9").success()).isEqualTo(Success.PASSED);
        assertThat(of2004(rules, true, "cmi.success_status", "passed").success()).as("no score, no verdict").isEqualTo(Success.UNKNOWN);
    }

    @Test
    void content_of_scorm_2004_that_ends_and_never_said_anything_is_complete_unless_it_suspends() {
        assertThat(of2004(PLAIN, true).completion()).isEqualTo(Completion.COMPLETED);
        assertThat(of2004(PLAIN, true, "cmi.exit", "suspend").completion()).isEqualTo(Completion.IN_PROGRESS);
        assertThat(of2004(PLAIN, true, "cmi.completion_status", "incomplete").completion()).isEqualTo(Completion.IN_PROGRESS);
        assertThat(of2004(PLAIN, false).completion()).isEqualTo(Completion.IN_PROGRESS);
    }

    @Test
    void a_page_that_reports_nothing_is_done_when_it_was_opened() {
        assertThat(Outcome.of(Standard.SCORM_12, new UnitRules(false, null, null, null), Map.of(), true).completion()).isEqualTo(Completion.COMPLETED);
    }
}
