package org.bellwether.course;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/** A lesson in the outline of its course, which is ordered by position from 0. */
public record LessonRow(LessonId id, CourseId course, int position, LessonKind kind, Localized title, boolean required)
    implements Serializable { }
