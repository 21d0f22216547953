package org.bellwether.course;

import org.bellwether.platform.id.Id;

/** Identifies a picture or video of a course. */
public record MediumId(long value) implements Id {
    public static MediumId fresh() { return new MediumId(Id.mint()); }
    public static MediumId fromString(String text) { return new MediumId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
