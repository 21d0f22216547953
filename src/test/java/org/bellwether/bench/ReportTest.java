package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void each_is_compared_with_the_medians_of_the_same_run() {
        var report = new Report(List.of(measured("ping page", 2, 2), measured("ping REST", 1, 1), measured("insert", 4, 4), measured("Today", 30, 90)), "ping page", "ping REST", "insert").toString();
        assertThat(report.lines().filter(line -> line.startsWith("| Today")).findFirst().orElseThrow().replace(" ", "")).isEqualTo("|Today|2|2|4.00|30.0|90.0|90.0|15.0|30.0|7.50|");
        assertThat(report.lines().map(String::length).distinct()).as("all lines are of one width").hasSize(1);
    }

    @Test
    void what_failed_is_said_and_what_was_not_measured_is_left_open() {
        var broken = measured("certificate");
        broken.failed(new IllegalStateException("GET answers 500"));
        broken.failed(new IllegalStateException("another"));
        var report = new Report(List.of(measured("ping page", 2), broken), "ping page", "ping REST", "insert").toString();
        assertThat(report).contains("2 × certificate failed; the first: GET answers 500");
        assertThat(report.lines().filter(line -> line.startsWith("| certificate")).findFirst().orElseThrow()).contains("–").doesNotContain("NaN", "Infinity");
    }

    private static Measurement measured(String name, int... millis) {
        var measurement = new Measurement(new Scenario(name, 2, client -> 0));
        var samples = new Samples();
        for (var milli : millis) samples.add(milli * 1_000_000L);
        measurement.add(samples);
        if (millis.length > 0) measurement.lasted(500_000_000L);
        return measurement;
    }
}
