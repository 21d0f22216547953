package org.bellwether.survey;

import java.io.Serializable;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.text.Localized;

/**
 * How many of a department answered.
 *
 * @param shown false where so few were asked that the rate would speak of persons; then invited and rate are 0
 * @param rate  in whole per cent
 */
public record RateRow(OrgUnitId department, Localized name, boolean shown, long invited, long rate) implements Serializable { }
