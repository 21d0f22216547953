package org.bellwether.privacy;

import org.bellwether.platform.id.Id;

/** Identifies an erasure. */
public record ErasureId(long value) implements Id {
    public static ErasureId fresh() { return new ErasureId(Id.mint()); }
    public static ErasureId fromString(String text) { return new ErasureId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
