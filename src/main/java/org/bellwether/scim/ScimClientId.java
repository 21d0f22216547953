package org.bellwether.scim;

import org.bellwether.platform.id.Id;

/** Identifies a client. */
public record ScimClientId(long value) implements Id {
    public static ScimClientId fresh() { return new ScimClientId(Id.mint()); }
    public static ScimClientId fromString(String text) { return new ScimClientId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
