package org.bellwether.people;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/**
 * Somebody who reported to a manager on a day.
 *
 * @param unit   where they worked then
 * @param title  what they were then
 * @param direct whether nobody stood between the two
 * @param leads  how many people reported to them with nobody between
 */
public record Reported(PersonId person, OrgUnitId unit, Localized unitName, String title, boolean direct, int leads) implements Serializable { }
