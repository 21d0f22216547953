package org.bellwether.certification;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellwether.certification.Basis.COMPLETION;
import static org.bellwether.certification.Basis.FIXED_DATE;
import static org.bellwether.certification.Basis.PREVIOUS_EXPIRY;
import static org.bellwether.certification.CycleKind.REINSTATE;
import static org.bellwether.certification.CycleKind.RENEWAL;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.bellwether.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year's validity, two months to renew, fourteen days of grace, at least six months; assigned on 12 January, due on 11 February 2026. */
class ValidityRuleTest {

    private static final LocalDate DUE = parse("2026-02-11");

    private static ValidityRule rule(Basis basis) { return rule(basis, Period.ofDays(14)); }
    private static ValidityRule rule(Basis basis, Period grace) { return new ValidityRule(Period.ofMonths(12), Period.ofMonths(2), grace, basis, Period.ofMonths(6)); }

    private static Cycle first(ValidityRule rule, String on) { return new Cycle(1, parse(on), rule.certify(parse(on), DUE, null), null); }

    @ParameterizedTest
    @CsvSource({
        "COMPLETION,      2026-01-30, 2027-01-30, 2026-11-30", "PREVIOUS_EXPIRY, 2026-01-30, 2027-02-11, 2026-12-11", "FIXED_DATE,      2026-01-30, 2027-02-11, 2026-12-11",
        "COMPLETION,      2026-02-20, 2027-02-20, 2026-12-20", "PREVIOUS_EXPIRY, 2026-02-20, 2027-02-20, 2026-12-20", "FIXED_DATE,      2026-02-20, 2027-02-11, 2026-12-11"})
    void a_first_award_counts_from_its_basis(Basis basis, LocalDate on, LocalDate until, LocalDate opens) {
        var validity = rule(basis).certify(on, DUE, null);
        assertThat(validity.until()).isEqualTo(until);
        assertThat(validity.windowOpensOn()).isEqualTo(opens);
        assertThat(validity.graceUntil()).isEqualTo(until.plusDays(14));
        assertThat(validity.lastDay()).isEqualTo(until.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETION,      2026-10-05, 2027-10-05", "PREVIOUS_EXPIRY, 2026-10-05, 2027-02-11", "FIXED_DATE,      2026-10-05, 2028-02-11",
        "COMPLETION,      2027-01-08, 2028-01-08", "PREVIOUS_EXPIRY, 2027-01-08, 2028-02-11", "FIXED_DATE,      2027-01-08, 2028-02-11",
        "COMPLETION,      2027-02-18, 2028-02-18", "PREVIOUS_EXPIRY, 2027-02-18, 2028-02-11", "FIXED_DATE,      2027-02-18, 2028-02-11",
        "COMPLETION,      2027-09-20, 2028-09-20", "PREVIOUS_EXPIRY, 2027-09-20, 2028-09-20", "FIXED_DATE,      2027-09-20, 2029-02-11"})
    void a_later_award_counts_from_the_one_before_as_long_as_that_had_not_lapsed(Basis basis, LocalDate on, LocalDate until) {
        assertThat(rule(basis).certify(on, null, first(rule(basis), "2026-01-30")).until()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETION, 2028-02-18", "PREVIOUS_EXPIRY, 2028-02-18", "FIXED_DATE, 2028-02-11"})
    void without_grace_a_week_after_the_expiry_is_too_late(Basis basis, LocalDate until) {
        var strict = rule(basis, Period.ZERO);
        assertThat(strict.certify(parse("2027-02-18"), null, first(strict, "2026-01-30")).until()).isEqualTo(until);
    }

    @Test
    void a_renewal_in_grace_says_so_and_one_after_it_is_a_new_beginning() {
        var rule = rule(PREVIOUS_EXPIRY);
        var graced = rule.certify(parse("2027-02-18"), null, first(rule, "2026-01-30"));
        assertThat(graced.kind()).isEqualTo(RENEWAL);
        assertThat(graced.inGrace()).isTrue();
        assertThat(rule.certify(parse("2027-02-26"), null, first(rule, "2026-01-30")).kind()).isEqualTo(REINSTATE);
        assertThat(rule(COMPLETION).certify(parse("2027-02-18"), null, first(rule(COMPLETION), "2026-01-30")).kind()).isEqualTo(REINSTATE);
    }

    @Test
    void before_it_is_earned_it_is_overdue_from_the_day_after_the_due_date() {
        var open = new History(null, DUE, null, List.of(), List.of(), List.of());
        assertThat(open.on(parse("2026-02-11")).status()).isEqualTo(Status.ASSIGNED);
        assertThat(open.on(parse("2026-02-12")).status()).isEqualTo(Status.OVERDUE);
        assertThat(open.on(parse("2026-02-19")).status()).isEqualTo(Status.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-12, ASSIGNED", "2026-01-29, ASSIGNED", "2026-01-30, CERTIFIED", "2026-12-10, CERTIFIED", "2026-12-11, RENEWAL_OPEN", "2027-02-10, RENEWAL_OPEN",
        "2027-02-11, IN_GRACE", "2027-02-24, IN_GRACE", "2027-02-25, LAPSED", "2030-01-01, LAPSED"})
    void the_days_pass_as_in_the_worked_timeline(LocalDate day, Status status) {
        var history = new History(null, DUE, null, List.of(first(rule(PREVIOUS_EXPIRY), "2026-01-30")), List.of(), List.of());
        assertThat(history.on(day).status()).isEqualTo(status);
    }

    @Test
    void is_not_kept_between_the_expiry_and_a_renewal_in_grace() {
        var rule = rule(PREVIOUS_EXPIRY);
        var one = first(rule, "2026-01-30");
        var two = new Cycle(2, parse("2027-02-18"), rule.certify(parse("2027-02-18"), null, one), null);
        var history = History.of(List.of(one, two));
        assertThat(history.on(parse("2027-02-10")).compliance()).isEqualTo(Status.Compliance.YES);
        assertThat(parse("2027-02-11").datesUntil(parse("2027-02-18"))).allMatch(day -> history.on(day).compliance() == Status.Compliance.NO);
        assertThat(history.on(parse("2027-02-18")).status()).isEqualTo(Status.CERTIFIED);
    }

    @Test
    void an_award_for_good_never_ends() {
        var validity = ValidityRule.FOR_EVER.certify(parse("2026-01-30"), null, null);
        assertThat(validity.until()).isNull();
        assertThat(validity.lastDay()).isNull();
        assertThat(History.of(List.of(new Cycle(1, parse("2026-01-30"), validity, null))).on(parse("2099-01-01")).status()).isEqualTo(Status.CERTIFIED);
    }

    @Test
    void refuses_rules_that_contradict_themselves() {
        assertThatThrownBy(() -> new ValidityRule(Period.ofMonths(2), Period.ofMonths(3), Period.ZERO, COMPLETION, Period.ZERO)).isInstanceOf(RuleViolation.class).hasMessageContaining("rule.window");
        assertThatThrownBy(() -> new ValidityRule(Period.ZERO, Period.ZERO, Period.ZERO, COMPLETION, Period.ZERO)).hasMessageContaining("rule.validity");
        assertThatThrownBy(() -> new ValidityRule(Period.ofMonths(12), Period.ofDays(-1), Period.ZERO, COMPLETION, Period.ZERO)).hasMessageContaining("rule.negative");
        assertThatThrownBy(() -> new ValidityRule(Period.ofMonths(12), Period.ofMonths(2), Period.ZERO, FIXED_DATE, Period.ofMonths(1))).hasMessageContaining("rule.minimum");
    }
}
