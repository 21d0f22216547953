package org.bellwether.adoption;

import java.io.Serializable;

import org.bellwether.people.OrgUnitId;

/**
 * Which of the people who are meant to use a system.
 *
 * @param department null for all
 * @param step       who came so far; null for everybody
 * @param behind     those who came to the step before and not to this one
 */
public record MemberFilter(BusinessSystemId system, OrgUnitId department, FunnelStep step, boolean behind) implements Serializable { }
