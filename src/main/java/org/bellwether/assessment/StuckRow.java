package org.bellwether.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

import org.bellwether.learning.EnrolmentId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/** Somebody who has used all attempts at a quiz and has not passed it. */
public record StuckRow(EnrolmentId enrolment, PersonId person, String name, Localized unit, long attempts, BigDecimal best, Instant lastAt) implements Serializable { }
