package org.bellwether.people;

import org.bellwether.platform.id.Id;

/** Identifies an org unit. */
public record OrgUnitId(long value) implements Id {
    public static OrgUnitId fresh() { return new OrgUnitId(Id.mint()); }
    public static OrgUnitId fromString(String text) { return new OrgUnitId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
