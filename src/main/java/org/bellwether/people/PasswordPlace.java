package org.bellwether.people;

import java.io.Serializable;

/**
 * Where passwords are kept that are none of ours.
 *
 * @param name of the place, as people know it
 * @param how  how they change a password there, in the words of the administrator; null where nobody wrote it
 */
public record PasswordPlace(String name, String how) implements Serializable { }
