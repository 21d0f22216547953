package org.bellwether.people;

import org.bellwether.platform.id.Id;

/** Identifies somebody's standing in for a manager. */
public record DeputyId(long value) implements Id {
    public static DeputyId fresh() { return new DeputyId(Id.mint()); }
    public static DeputyId fromString(String text) { return new DeputyId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
