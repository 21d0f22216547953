package org.bellwether.platform.jobs;

import org.bellwether.platform.id.Id;

/** Identifies a job. */
public record JobId(long value) implements Id {
    public static JobId fresh() { return new JobId(Id.mint()); }
    public static JobId fromString(String text) { return new JobId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
