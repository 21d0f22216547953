package org.bellwether.adoption;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.text.Localized;

/**
 * What was planned for a department at the end of a week, beside what came of it.
 *
 * @param planned whole people; those of all departments together are what the plan says in all
 * @param point   how it stood
 * @param hidden  whether it was so small that its usage must not be shown
 */
public record PlanRow(OrgUnitId department, Localized name, LocalDate liveOn, long planned, WeekPoint point, boolean hidden) implements Serializable { }
