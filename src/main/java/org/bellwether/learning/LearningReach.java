package org.bellwether.learning;

import java.util.Set;

import org.bellwether.people.PersonId;

/**
 * How far people came in a set of courses; each step holds some of those of the one before.
 *
 * @param assigned enrolled on at least one of the courses, done or not, and not withdrawn
 * @param trained  went through every one that they are enrolled on: the content of each required lesson was completed,
 *                 whatever the verdict on it
 * @param passed   trained, and none of these lessons is failed: every one of these courses is complete
 */
public record LearningReach(Set<PersonId> assigned, Set<PersonId> trained, Set<PersonId> passed) { }
