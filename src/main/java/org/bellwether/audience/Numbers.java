package org.bellwether.audience;

import org.bellwether.platform.RuleViolation;

/** Conditions that compare with one whole number. */
final class Numbers {

    static final int MOST = 36_500;

    private Numbers() { }

    /** @throws RuleViolation if there is not one whole number from 0 to {@value #MOST} */
    static int of(Criterion criterion) {
        if (criterion.values().size() != 1 || !criterion.values().get(0).matches("\\d{1,5}")) throw new RuleViolation("audience.criterion.number", MOST);
        var number = Integer.parseInt(criterion.values().get(0));
        if (number > MOST) throw new RuleViolation("audience.criterion.number", MOST);
        return number;
    }
}
