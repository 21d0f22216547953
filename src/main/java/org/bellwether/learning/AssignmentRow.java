package org.bellwether.learning;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.audience.TargetGroup;

/**
 * An assignment of a course.
 *
 * @param who     null where people are named one by one
 * @param madeBy  the name of whoever named them; null otherwise
 * @param applied whether people have it; false while the course is a draft
 * @param people  how many enrolments it stands behind
 */
public record AssignmentRow(AssignmentId id, TargetGroup who, String madeBy, LocalDate dueOn, boolean applied, long people) implements Serializable { }
