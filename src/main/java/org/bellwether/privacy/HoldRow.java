package org.bellwether.privacy;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.people.PersonId;

/** Nothing that is kept of that person may go for now: why, who said so, since when. */
public record HoldRow(PersonId person, String reason, String by, Instant since) implements Serializable { }
