package org.bellwether.adoption;

import org.bellwether.platform.id.Id;

/** Identifies a business system. */
public record BusinessSystemId(long value) implements Id {
    public static BusinessSystemId fresh() { return new BusinessSystemId(Id.mint()); }
    public static BusinessSystemId fromString(String text) { return new BusinessSystemId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
