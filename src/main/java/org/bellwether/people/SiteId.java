package org.bellwether.people;

import org.bellwether.platform.id.Id;

/** Identifies a site. */
public record SiteId(long value) implements Id {
    public static SiteId fresh() { return new SiteId(Id.mint()); }
    public static SiteId fromString(String text) { return new SiteId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
