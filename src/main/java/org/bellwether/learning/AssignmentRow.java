package org.bellwether.learning;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.audience.TargetGroup;

/**
 * An assignment of a course.
 *
 * @param applied whether people have it; false while the course is a draft
 * @param people  how many enrolments it stands behind
 */
public record AssignmentRow(AssignmentId id, TargetGroup who, LocalDate dueOn, boolean applied, long people) implements Serializable { }
