package org.bellwether.certification;

import static org.bellwether.certification.CycleKind.INITIAL;
import static org.bellwether.certification.CycleKind.REINSTATE;
import static org.bellwether.certification.CycleKind.RENEWAL;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;

import org.bellwether.platform.RuleViolation;

/**
 * How long an award of a certification holds, and from when.
 *
 * @param validity    how long; null for an award that never expires
 * @param window      how long before its expiry an award can be renewed
 * @param grace       how long after its expiry renewing still counts as renewing
 * @param basis       the day from which the validity counts
 * @param minValidity with {@link Basis#FIXED_DATE}: the least that a new award must hold; not less than the window
 */
public record ValidityRule(Period validity, Period window, Period grace, Basis basis, Period minValidity) implements Serializable {

    /** What holds for a course that nobody gave a rule. */
    public static final ValidityRule FOR_EVER = new ValidityRule(null, Period.ZERO, Period.ZERO, Basis.COMPLETION, Period.ZERO);

    /** Any day: which one is the longer of two periods is asked from here. */
    private static final LocalDate ORIGIN = LocalDate.of(2001, 1, 1);

    public ValidityRule {
        if (window.isNegative() || grace.isNegative() || minValidity.isNegative()) throw new RuleViolation("certification.rule.negative");
        if (validity != null) {
            if (validity.isNegative() || validity.isZero()) throw new RuleViolation("certification.rule.validity");
            if (longer(window, validity)) throw new RuleViolation("certification.rule.window");
            if (basis == Basis.FIXED_DATE && longer(window, minValidity)) throw new RuleViolation("certification.rule.minimum");
            if (basis == Basis.FIXED_DATE && longer(minValidity, validity)) throw new RuleViolation("certification.rule.minimum-long");
        }
    }

    /**
     * The dates of the cycle that is certified on a day.
     *
     * @param completedOn the day on which the last requirement was met, whenever that became known
     * @param dueOn       the day by which the first award was due, or null
     * @param last        the newest cycle certified before, or null
     */
    public Validity certify(LocalDate completedOn, LocalDate dueOn, Cycle last) {
        if (validity == null) return new Validity(kind(last, completedOn), completedOn, null, null, null, null, false);
        var kind = kind(last, completedOn);
        var until = switch (kind) {
            case INITIAL -> without(completedOn, dueOn);
            case REINSTATE -> without(completedOn, anchor(last, completedOn));
            case RENEWAL -> after(last, completedOn);
        };
        var inGrace = kind == RENEWAL && last.validity().until() != null && completedOn.isAfter(last.validity().until());
        return new Validity(kind, completedOn, until, until, until.minus(window), until.plus(grace), inGrace);
    }

    private static CycleKind kind(Cycle last, LocalDate completedOn) {
        if (last == null) return INITIAL;
        return last.lapsedFor(completedOn) || last.revokedBy(completedOn) ? REINSTATE : RENEWAL;
    }

    /** The expiry of the lapsed award; after a revocation only a fixed date survives it, lest being revoked be a bonus. */
    private LocalDate anchor(Cycle last, LocalDate completedOn) {
        return last.revokedBy(completedOn) && basis != Basis.FIXED_DATE ? null : last.validity().until();
    }

    /** The expiry where there is no valid award to count from. */
    private LocalDate without(LocalDate completedOn, LocalDate dueOn) {
        return switch (basis) {
            case COMPLETION -> completedOn.plus(validity);
            case PREVIOUS_EXPIRY -> (dueOn != null && !completedOn.isAfter(dueOn) ? dueOn : completedOn).plus(validity);
            case FIXED_DATE -> fixed(dueOn == null ? completedOn : dueOn, completedOn);
        };
    }

    /** The expiry where the award before still holds, or is in its grace. */
    private LocalDate after(Cycle last, LocalDate completedOn) {
        var expiry = last.validity().baselineUntil();
        if (expiry == null) return without(completedOn, null);
        return switch (basis) {
            case COMPLETION -> completedOn.plus(validity);
            case FIXED_DATE -> fixed(expiry, completedOn);
            case PREVIOUS_EXPIRY -> {
                if (completedOn.isBefore(last.validity().windowOpensOn())) yield expiry;
                var extended = completedOn.isAfter(expiry) && !completedOn.isAfter(last.validity().until());
                yield (extended ? completedOn : expiry).plus(validity);
            }
        };
    }

    /** The anchor moved by whole validities to where it leaves at least the minimum, and not a whole validity more. */
    private LocalDate fixed(LocalDate anchor, LocalDate completedOn) {
        var steps = 0;
        while (!step(anchor, steps).minus(minValidity).isBefore(completedOn)) steps--;
        while (step(anchor, steps + 1).isBefore(completedOn.plus(minValidity))) steps++;
        return step(anchor, steps + 1);
    }

    /** Counted from the anchor each time: month after month from 31 January would otherwise drift to the 28th. */
    private LocalDate step(LocalDate anchor, int steps) { return anchor.plus(validity.multipliedBy(steps)); }

    private static boolean longer(Period one, Period other) { return ORIGIN.plus(one).isAfter(ORIGIN.plus(other)); }
}
