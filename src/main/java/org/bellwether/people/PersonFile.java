package org.bellwether.people;

import java.io.Serializable;
import java.time.Instant;

/**
 * What HR sees of a person.
 *
 * @param number     personnel number; null for none
 * @param password   whether they can sign in by password
 * @param lastSignIn null if never
 * @param erased     whether only a pseudonym is left of them
 */
public record PersonFile(PersonId id, String login, String number, PersonStatus status, PersonDetails details, boolean password, Instant lastSignIn, boolean erased) implements Serializable {

    public boolean active() { return status == PersonStatus.ACTIVE; }

    public boolean ended() { return status == PersonStatus.ENDED; }
}
