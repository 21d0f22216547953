package org.bellwether.learning;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.people.OrgUnitId;

/**
 * An assignment of a course.
 *
 * @param unit    null for everyone
 * @param applied whether people have it; false while the course is a draft
 * @param people  how many enrolments it stands behind
 */
public record AssignmentRow(AssignmentId id, OrgUnitId unit, LocalDate dueOn, boolean applied, long people) implements Serializable { }
