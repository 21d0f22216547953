package org.bellwether.people;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Somebody's standing in for a manager.
 *
 * @param name of the deputy, or of the manager where the deputy asks
 */
public record DeputyRow(DeputyId id, String name, LocalDate fromOn, LocalDate untilOn, boolean begun) implements Serializable { }
