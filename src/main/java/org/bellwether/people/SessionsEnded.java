package org.bellwether.people;

import java.io.Serializable;

/** Sessions of that person, or all of them, have ended by other means than a sign-out. */
public record SessionsEnded(PersonId person) implements Serializable { }
