package org.bellwether.learning;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * How a learner of a course stood on a day.
 *
 * @param jobTitle    what they were then; null where they were nothing yet, or nothing any more
 * @param unit        where they worked then; null as before
 * @param completedAt null where it was not done by then
 */
public record LearnerOn(EnrolmentId enrolment, PersonId person, String login, String name, String jobTitle, Localized unit, Localized department, StandingOn.State state, boolean late, LocalDate dueOn, Instant completedAt) implements Serializable { }
