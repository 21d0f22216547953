package org.bellwether.privacy;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.people.PersonId;

/**
 * That somebody was erased.
 *
 * @param by      the name of whoever asked for it; null where the calendar did
 * @param going   rows that went
 * @param unnamed rows that stay under the pseudonym
 * @param kept    rows that stay as they are until their period is over
 */
public record ErasureRow(ErasureId id, PersonId person, String pseudonym, Instant erasedAt, String by, String reason, long going, long unnamed, long kept) implements Serializable { }
