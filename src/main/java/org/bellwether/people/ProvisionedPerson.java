package org.bellwether.people;

import java.io.Serializable;

/**
 * Somebody as another system of the enterprise says that they are: its directory, or whatever keeps accounts.
 *
 * @param number  personnel number; null for none
 * @param unit    where their main job is from today on
 * @param manager a manager of their own; null for whoever heads the unit
 * @param active  whether they may come in
 */
public record ProvisionedPerson(String login, String number, PersonDetails details, OrgUnitId unit, String position, String site, PersonId manager, boolean active) implements Serializable { }
