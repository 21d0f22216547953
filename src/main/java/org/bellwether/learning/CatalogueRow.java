package org.bellwether.learning;

import java.io.Serializable;

import org.bellwether.course.CourseCard;

/** A course in the catalogue. @param mine the reader's own enrolment; null where they have none */
public record CatalogueRow(CourseCard course, int lessons, MyCourse mine) implements Serializable { }
