package org.bellwether.people;

import java.io.Serializable;

/**
 * Somebody has signed out, or somebody else has signed in in their place.
 *
 * @param sitting names the browser session that ended, as {@link Caller#sitting()} did
 */
public record SignedOut(PersonId person, String sitting) implements Serializable { }
