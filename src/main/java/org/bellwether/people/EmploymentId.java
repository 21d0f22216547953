package org.bellwether.people;

import org.bellwether.platform.id.Id;

/** Identifies a job. */
public record EmploymentId(long value) implements Id {
    public static EmploymentId fresh() { return new EmploymentId(Id.mint()); }
    public static EmploymentId fromString(String text) { return new EmploymentId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
