package org.bellwether.scim;

import org.bellwether.platform.id.Id;

/** Identifies a group. */
public record ScimGroupId(long value) implements Id {
    public static ScimGroupId fresh() { return new ScimGroupId(Id.mint()); }
    public static ScimGroupId fromString(String text) { return new ScimGroupId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
