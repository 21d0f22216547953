package org.bellwether.learning;

import org.bellwether.platform.id.Id;

/** Identifies an assignment. */
public record AssignmentId(long value) implements Id {
    public static AssignmentId fresh() { return new AssignmentId(Id.mint()); }
    public static AssignmentId fromString(String text) { return new AssignmentId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
