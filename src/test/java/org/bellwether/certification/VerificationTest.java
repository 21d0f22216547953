package org.bellwether.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;

import org.bellwether.platform.text.Localized;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 30);
    private static final CertificateSheet SHEET = new CertificateSheet(VerificationCode.fresh(), "Ada", new Localized("Basics", null), new Localized("House", null), DAY,
        DAY.plusYears(1).minusDays(1), Instant.EPOCH, Locale.ENGLISH);
    private static final Cycle CYCLE = new Cycle(1, DAY, new Validity(CycleKind.INITIAL, DAY, DAY.plusYears(1), DAY.plusYears(1), DAY.plusMonths(10), DAY.plusYears(1), false), null);

    @Test
    void says_of_each_day_what_a_stranger_has_to_know() {
        assertThat(Verification.of(SHEET, CYCLE, 1, DAY.plusYears(1).minusDays(1)).state()).isEqualTo(Verification.State.VALID);
        assertThat(Verification.of(SHEET, CYCLE, 1, DAY.plusYears(1)).state()).isEqualTo(Verification.State.EXPIRED);
        assertThat(Verification.of(SHEET, CYCLE, 2, DAY.plusDays(1)).state()).isEqualTo(Verification.State.SUPERSEDED);
        assertThat(Verification.of(SHEET, CYCLE.revoked(DAY.plusDays(5)), 2, DAY.plusDays(5))).extracting(Verification::state, Verification::since).containsExactly(Verification.State.REVOKED, DAY.plusDays(5));
    }

    @Test
    void codes_are_long_distinct_and_forgiving_to_type() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) seen.add(VerificationCode.fresh().text());
        assertThat(seen).hasSize(10_000).allMatch(text -> text.length() * 5 >= 128);
        var code = VerificationCode.fresh();
        assertThat(VerificationCode.read(code.grouped().toLowerCase(Locale.ROOT))).contains(code);
        assertThat(VerificationCode.read(" " + code.text().replace('0', 'o').replace('1', 'l'))).contains(code);
        assertThat(VerificationCode.read(code.text().substring(1))).isEmpty();
        assertThat(VerificationCode.read("'; drop table certificate; --------")).isEmpty();
        assertThat(VerificationCode.read(null)).isEmpty();
    }

    @Test
    void slows_down_who_guesses_and_lets_go_after_a_minute() {
        var throttle = new VerificationThrottle();
        throttle.clock = Clock.fixed(Instant.parse("2030-01-15T12:00:00Z"), ZoneOffset.UTC);
        for (var i = 0; i < VerificationThrottle.BUDGET / VerificationThrottle.MISS; i++) {
            assertThat(throttle.open("10.0.0.1")).isTrue();
            throttle.asked("10.0.0.1", false);
        }
        assertThat(throttle.open("10.0.0.1")).isFalse();
        assertThat(throttle.open("10.0.0.2")).isTrue();
        throttle.clock = Clock.fixed(Instant.parse("2030-01-15T12:01:00Z"), ZoneOffset.UTC);
        assertThat(throttle.open("10.0.0.1")).isTrue();
    }
}
