package org.bellwether.content;

import org.bellwether.platform.id.Id;

/** Identifies a line of a package's outline. */
public record UnitId(long value) implements Id {
    public static UnitId fresh() { return new UnitId(Id.mint()); }
    public static UnitId fromString(String text) { return new UnitId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
