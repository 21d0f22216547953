package org.bellwether.content;

import org.bellwether.platform.id.Id;

/** Identifies a learner's run of a package. */
public record AttemptId(long value) implements Id {
    public static AttemptId fresh() { return new AttemptId(Id.mint()); }
    public static AttemptId fromString(String text) { return new AttemptId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
