package org.bellwether.learning;

import java.io.Serializable;

import org.bellwether.course.CourseId;
import org.bellwether.course.LessonId;
import org.bellwether.people.PersonId;

/** Leave to take that lesson in that enrolment; whoever holds one has been checked. */
public record LessonAccess(EnrolmentId enrolment, CourseId course, LessonId lesson, PersonId learner) implements Serializable { }
