package org.bellwether.content.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTest {

    @Test
    void takes_what_content_keeps() {
        var values = Map.of("cmi.core.lesson_status", "incomplete", "cmi.suspend_data", "页=7|x".repeat(10_000), "cmi.interactions.12.objectives.0.id", "o", "cmi.core.score.raw", "");
        assertThat(Elements.checked(Standard.SCORM_12, values)).isEqualTo(values);
        assertThat(Elements.checked(Standard.SCORM_2004, Map.of("cmi.score.scaled", "-.5", "cmi.objectives.0.progress_measure", "1"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmi.core.student_id", "cmi.core.student_name", "cmi.core.credit", "cmi.core.total_time", "cmi", "cmi.core", "__proto__", "cmi.interactions.99999.id", "cmi.location", "cmi.core.lesson_status ", ""})
    void refuses_what_content_cannot_set(String name) {
        assertThatThrownBy(() -> Elements.checked(Standard.SCORM_12, Map.of(name, "1"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void refuses_words_and_numbers_that_the_dialect_does_not_know() {
        assertThatThrownBy(() -> Elements.checked(Standard.SCORM_12, Map.of("cmi.core.lesson_status", "banana"))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Elements.checked(Standard.SCORM_12, Map.of("cmi.core.score.raw", "1e999999999"))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Elements.checked(Standard.SCORM_2004, Map.of("cmi.success_status", "PASSED"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void refuses_more_than_can_be_kept() {
        assertThatThrownBy(() -> Elements.checked(Standard.SCORM_12, Map.of("cmi.suspend_data", "x".repeat(65_537)))).isInstanceOf(RuleViolation.class);
        var many = new HashMap<String, String>();
        for (var n = 0; n < 9; n++) many.put("cmi.interactions." + n + ".student_response", "x".repeat(60_000));
        assertThatThrownBy(() -> Elements.checked(Standard.SCORM_12, many)).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001:02:03.45", "01:02:03"})
    void reads_times_of_scorm_12(String text) { assertThat(Durations.seconds(Standard.SCORM_12, text)).isEqualTo(3723); }

    @Test
    void reads_times_of_scorm_2004() {
        assertThat(Durations.seconds(Standard.SCORM_2004, "PT1H2M3.45S")).isEqualTo(3723);
        assertThat(Durations.seconds(Standard.SCORM_2004, "P1DT1S")).isEqualTo(86_401);
        assertThat(Durations.seconds(Standard.SCORM_2004, "P")).isEqualTo(-1);
        assertThat(Durations.seconds(Standard.SCORM_2004, "PT")).isEqualTo(-1);
        assertThat(Durations.seconds(Standard.SCORM_12, "an hour")).isEqualTo(-1);
        assertThat(Durations.write(Standard.SCORM_12, 3723)).isEqualTo("0001:02:03.00");
        assertThat(Durations.write(Standard.SCORM_2004, 3723)).isEqualTo("PT1H2M3S");
    }
}
