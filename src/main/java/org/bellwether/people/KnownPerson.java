package org.bellwether.people;

import java.io.Serializable;

/**
 * Somebody who is or was here, as whoever delivers people needs to know it.
 *
 * @param number personnel number; null for none
 */
public record KnownPerson(PersonId id, String number, String login, PersonStatus status) implements Serializable {
    public boolean active() { return status == PersonStatus.ACTIVE; }
}
