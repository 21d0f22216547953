package org.bellwether.course;

/** A course can be taken from now on. Fired inside the publishing transaction. */
public record CoursePublished(CourseId course) { }
