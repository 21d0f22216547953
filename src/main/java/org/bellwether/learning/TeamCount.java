package org.bellwether.learning;

import java.time.LocalDate;

import org.bellwether.course.CourseId;
import org.bellwether.people.OrgUnitId;

/** So many enrolments of one team on one course that are alike in state and due date, as the database counts them. */
public record TeamCount(CourseId course, OrgUnitId unit, EnrolmentStatus status, LocalDate dueOn, Long count) { }
