package org.bellwether.learning;

import java.time.LocalDate;

import org.bellwether.course.CourseId;

/** So many enrolments of one team on one course that are alike in state and due date, as the database counts them. */
public record TeamCount(CourseId course, String titleEn, String titleZh, long department, String departmentEn, String departmentZh, long unit, String teamEn,
                        String teamZh, EnrolmentStatus status, LocalDate dueOn, Long count) { }
