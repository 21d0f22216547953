package org.bellwether.people;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a planned change of units or of a job touches.
 *
 * @param day    from which on it would hold
 * @param people whom it touches: nobody else would work elsewhere, under other units or with other people below them
 * @param before how it is for them on that day without it
 * @param after  how it would be with it
 */
public record OrgPlan(LocalDate day, Set<PersonId> people, OrgView before, OrgView after) { }
