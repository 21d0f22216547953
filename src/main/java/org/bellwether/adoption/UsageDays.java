package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * On which days people used a system, and what follows from it. Days are those since 1970-01-01.
 *
 * <p>Active: used on one of the last 28 days. Habitual: used in at least three quarters of the expected weeks, these
 * being the last twelve, or as many as have passed since the go-live, without those in which the person's site was closed
 * from the first day to the last; below four nothing can be called a habit.
 * Weeks are counted back from the last day that there is data for, so that a week which is still running harms nobody.
 */
final class UsageDays {

    static final int ACTIVE_DAYS = 28;
    static final int EXPECTED_WEEKS = 12;
    static final int FEWEST_WEEKS = 4;
    static final double HABIT_SHARE = 0.75;
    /** How far back a finding looks, in days. */
    static final int MEMORY = EXPECTED_WEEKS * 7;

    private final int first;
    private final Map<Long, BitSet> days = new HashMap<>();

    /** @param first the earliest day that will be added */
    UsageDays(int first) { this.first = first; }

    void add(long person, int day) {
        if (day >= first) days.computeIfAbsent(person, any -> new BitSet()).set(day - first);
    }

    boolean activeAt(long person, LocalDate through) { return usedWithin(person, through, ACTIVE_DAYS); }

    boolean usedInWeekTo(long person, LocalDate through) { return usedWithin(person, through, 7); }

    /** @param expected the weeks of which something is expected: 0 for the one that ends on the day, 1 for the one before it... */
    boolean habitualAt(long person, LocalDate through, BitSet expected) {
        var weeks = expected.cardinality();
        return weeks >= FEWEST_WEEKS && expected.stream().filter(week -> usedWithin(person, through.minusWeeks(week), 7)).count() >= Math.ceil(HABIT_SHARE * weeks);
    }

    /** The weeks in which a habit can be looked for: full ones since the go-live, twelve at most. */
    static int weeksSince(LocalDate liveOn, LocalDate through) {
        var since = through.toEpochDay() - liveOn.toEpochDay() + 1;
        return (int) Math.max(0, Math.min(EXPECTED_WEEKS, since / 7));
    }

    private boolean usedWithin(long person, LocalDate through, int length) {
        var used = days.get(person);
        if (used == null) return false;
        int last = Math.toIntExact(through.toEpochDay()) - first;
        int next = used.nextSetBit(Math.max(0, last - length + 1));
        return next >= 0 && next <= last;
    }
}
