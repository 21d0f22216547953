package org.bellwether.content;

import org.bellwether.platform.id.Id;

/** Identifies an immutable version of an uploaded package. */
public record PackageVersionId(long value) implements Id {
    public static PackageVersionId fresh() { return new PackageVersionId(Id.mint()); }
    public static PackageVersionId fromString(String text) { return new PackageVersionId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
