package org.bellwether.audience;

import java.time.Instant;
import java.util.List;

import org.bellwether.people.PersonId;

/** Some people came into an audience and some left it; fired in the transaction that wrote it down. */
public record AudienceChanged(AudienceId audience, List<PersonId> joined, List<PersonId> left, Instant at) { }
