package org.bellwether.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every rule and every history, on seeded random ones. */
class HistoryPropertiesTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 31);

    @RepeatedTest(400)
    void holds_for_any_history(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var rule = rule(random);
        var due = random.nextBoolean() ? START.plusDays(random.nextInt(120)) : null;
        var cycles = cycles(rule, due, random);
        var history = new History(START, due, null, cycles, List.of(), List.of());

        for (var cycle : cycles) datesAreInOrder(cycle, rule);
        for (var day = START; day.isBefore(START.plusYears(5)); day = day.plusDays(1 + random.nextInt(9))) statusIsTrue(history, day, due);
    }

    @RepeatedTest(50)
    void the_past_does_not_change_when_something_is_added(RepetitionInfo seed) {
        var random = new Random(1000 + seed.getCurrentRepetition());
        var rule = rule(random);
        var cycles = cycles(rule, null, random);
        var before = History.of(cycles.subList(0, cycles.size() - 1));
        var after = History.of(cycles);
        var added = cycles.get(cycles.size() - 1).certifiedOn();
        for (var day = START; day.isBefore(added); day = day.plusDays(3)) assertThat(after.on(day)).isEqualTo(before.on(day));
    }

    private static ValidityRule rule(Random random) {
        var basis = Basis.values()[random.nextInt(3)];
        var months = 3 + random.nextInt(30);
        var window = Period.ofDays(random.nextInt(months * 20));
        return new ValidityRule(Period.ofMonths(months), window, Period.ofDays(random.nextInt(40)), basis, basis == Basis.FIXED_DATE ? window : Period.ZERO);
    }

    private static List<Cycle> cycles(ValidityRule rule, LocalDate due, Random random) {
        var cycles = new ArrayList<Cycle>();
        var day = START.plusDays(random.nextInt(150));
        for (var number = 1; number <= 1 + random.nextInt(6); number++) {
            var last = cycles.isEmpty() ? null : cycles.get(cycles.size() - 1);
            cycles.add(new Cycle(number, day, rule.certify(day, due, last), null));
            if (random.nextInt(6) == 0) cycles.set(number - 1, cycles.get(number - 1).revoked(day.plusDays(random.nextInt(30))));
            day = day.plusDays(31 + random.nextInt(500));
        }
        return cycles;
    }

    private static void datesAreInOrder(Cycle cycle, ValidityRule rule) {
        var validity = cycle.validity();
        assertThat(validity.from()).isEqualTo(cycle.certifiedOn());
        assertThat(validity.windowOpensOn()).isBeforeOrEqualTo(validity.until());
        assertThat(validity.graceUntil()).isAfterOrEqualTo(validity.until());
        if (rule.basis() == Basis.COMPLETION) assertThat(validity.until()).isEqualTo(cycle.certifiedOn().plus(rule.validity()));
        if (rule.basis() == Basis.FIXED_DATE) assertThat(validity.until()).isAfterOrEqualTo(cycle.certifiedOn().plus(rule.minValidity()));
    }

    private static void statusIsTrue(History history, LocalDate day, LocalDate due) {
        var standing = history.on(day);
        assertThat(history.on(day)).isEqualTo(standing);
        var current = history.current(day);
        if (current == null) {
            assertThat(standing.status()).isEqualTo(due != null && day.isAfter(due) ? Status.OVERDUE : Status.IN_PROGRESS);
        } else if (current.revokedBy(day)) {
            assertThat(standing.status()).isEqualTo(Status.REVOKED);
        } else {
            assertThat(standing.compliance() == Status.Compliance.YES).isEqualTo(day.isBefore(current.validity().until()));
        }
    }
}
