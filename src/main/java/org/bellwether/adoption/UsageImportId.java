package org.bellwether.adoption;

import org.bellwether.platform.id.Id;

/** Identifies a usage import. */
public record UsageImportId(long value) implements Id {
    public static UsageImportId fresh() { return new UsageImportId(Id.mint()); }
    public static UsageImportId fromString(String text) { return new UsageImportId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
