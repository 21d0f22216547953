package org.bellwether.people;

import org.bellwether.platform.id.Id;

/** Identifies a position. */
public record PositionId(long value) implements Id {
    public static PositionId fresh() { return new PositionId(Id.mint()); }
    public static PositionId fromString(String text) { return new PositionId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
