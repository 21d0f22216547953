package org.bellwether.course;

/** What a course demands has changed: a lesson came, went, or is asked for no longer. Fired inside the changing transaction. */
public record OutlineChanged(CourseId course) { }
