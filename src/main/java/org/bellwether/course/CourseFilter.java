package org.bellwether.course;

import java.io.Serializable;

/** Which courses to list: by a part of the title or code, and by status; null and empty mean any. */
public record CourseFilter(String text, CourseStatus status) implements Serializable {
    public CourseFilter {
        text = text == null ? "" : text.strip();
    }
}
