package org.bellwether.learning;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.RuleViolation;

/** A day of which it is asked how things stood. */
record PastDay(LocalDate day, Instant end) {

    /** @throws RuleViolation if there is no day, or it is still to come: how people will stand nobody knows */
    static PastDay of(LocalDate day, EnterpriseDay days) {
        if (day == null) throw new RuleViolation("learning.past.no-day");
        if (day.isAfter(days.today())) throw new RuleViolation("learning.past.future", day);
        return new PastDay(day, days.endOf(day));
    }
}
