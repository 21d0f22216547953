package org.bellwether.people;

import java.io.Serializable;

/**
 * Somebody gets another manager.
 *
 * @param before null for nobody
 * @param after  null for nobody
 */
public record ManagerChange(String person, String before, String after) implements Serializable { }
