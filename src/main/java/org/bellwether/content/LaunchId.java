package org.bellwether.content;

import org.bellwether.platform.id.Id;

/** Identifies one opening of the player. */
public record LaunchId(long value) implements Id {
    public static LaunchId fresh() { return new LaunchId(Id.mint()); }
    public static LaunchId fromString(String text) { return new LaunchId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
