package org.bellwether.audit;

import java.io.Serializable;

import org.bellwether.platform.audit.AuditEntry;

/**
 * An entry of the trail with the names of the people in it.
 *
 * @param actor   null where the program itself acted
 * @param subject null where it is about nobody
 * @param behalf  for whom the actor stood in; null where they acted for themselves
 */
public record TrailRow(EntryId id, AuditEntry entry, String actor, String subject, String behalf) implements Serializable { }
