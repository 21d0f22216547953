package org.bellwether.people;

import java.io.Serializable;

/**
 * Somebody whose people the caller may look after.
 *
 * @param deputed whether the caller stands in for them
 */
public record Leader(PersonId person, String name, boolean deputed) implements Serializable { }
