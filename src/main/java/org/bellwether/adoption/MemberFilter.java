package org.bellwether.adoption;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.NotFound;

/**
 * Which of the people who are meant to use a system.
 *
 * @param week       the Monday of the week in which they were meant to; null for the last one
 * @param department null for all
 * @param step       who came so far in learning; null for everybody
 * @param behind     those who came to the step before and not to this one
 */
public record MemberFilter(BusinessSystemId system, LocalDate week, OrgUnitId department, FunnelStep step, boolean behind) implements Serializable {

    /** @throws NotFound if the step is one of usage: those people are not listed by name */
    public MemberFilter {
        if (step != null && step.isUsage()) throw new NotFound("adoption.people.by-team-only");
    }
}
