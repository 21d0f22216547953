package org.bellwether.audience;

import org.bellwether.platform.id.Id;

/** Identifies an audience. */
public record AudienceId(long value) implements Id {
    public static AudienceId fresh() { return new AudienceId(Id.mint()); }
    public static AudienceId fromString(String text) { return new AudienceId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
