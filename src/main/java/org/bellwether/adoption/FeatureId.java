package org.bellwether.adoption;

import org.bellwether.platform.id.Id;

/** Identifies a feature of a business system. */
public record FeatureId(long value) implements Id {
    public static FeatureId fresh() { return new FeatureId(Id.mint()); }
    public static FeatureId fromString(String text) { return new FeatureId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
