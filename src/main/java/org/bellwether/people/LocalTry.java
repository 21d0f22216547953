package org.bellwether.people;

import java.io.Serializable;

/**
 * What the passwords that are kept here say of a try to come in.
 *
 * @param person whose account the name is; null for nobody's
 * @param asks   whether others who keep passwords are asked about that person; the try was counted as a miss before
 */
public record LocalTry(State state, PersonId person, boolean asks) implements Serializable {

    /** IN with a password of our own; OUT with a wrong one, which was counted; ELSEWHERE where there is none here; SHUT where the network address has to wait. */
    public enum State { IN, OUT, ELSEWHERE, SHUT }
}
