package org.bellwether.course;

import org.bellwether.platform.id.Id;

/** Identifies a lesson of a course. */
public record LessonId(long value) implements Id {
    public static LessonId fresh() { return new LessonId(Id.mint()); }
    public static LessonId fromString(String text) { return new LessonId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
