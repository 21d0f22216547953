package org.bellwether.people;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/**
 * An org unit as lists show it.
 *
 * @param department the department that it is or belongs to; null for the root
 * @param depth      0 for the root
 * @param headcount  active people in it and below it
 */
public record OrgUnitRow(OrgUnitId id, OrgUnitId parent, String code, Localized name, OrgUnitId department, PersonId head,
                         int depth, long headcount) implements Serializable { }
