package org.bellwether.course;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.platform.text.Localized;

/** A course in the trainer's list. */
public record CourseRow(CourseId id, String code, Localized title, String language, int minutes, CourseStatus status, Instant changedAt,
                        String ownerName) implements Serializable {

    public CourseRow(long id, String code, String titleEn, String titleZh, String language, int minutes, CourseStatus status, Instant changedAt, String ownerName) {
        this(new CourseId(id), code, new Localized(titleEn, titleZh), language, minutes, status, changedAt, ownerName);
    }
}
