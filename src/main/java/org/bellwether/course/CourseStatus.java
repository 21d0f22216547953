package org.bellwether.course;

/** Where a course stands. Only a published one can be assigned and taken. */
public enum CourseStatus { DRAFT, PUBLISHED, ARCHIVED }
