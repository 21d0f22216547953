package org.bellwether.people;

import java.io.Serializable;

/** Somebody has lost what was asked of them at sign-in, and HR or an administrator takes all of it away. */
public record SecondFactorRemoved(PersonId person) implements Serializable { }
