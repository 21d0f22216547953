package org.bellwether.privacy;

import org.bellwether.platform.id.Id;

/** Identifies a run of the retention. */
public record RetentionRunId(long value) implements Id {
    public static RetentionRunId fresh() { return new RetentionRunId(Id.mint()); }
    public static RetentionRunId fromString(String text) { return new RetentionRunId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
