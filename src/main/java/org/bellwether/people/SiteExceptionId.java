package org.bellwether.people;

import org.bellwether.platform.id.Id;

/** Identifies days on which a site does not do as its week says. */
public record SiteExceptionId(long value) implements Id {
    public static SiteExceptionId fresh() { return new SiteExceptionId(Id.mint()); }
    public static SiteExceptionId fromString(String text) { return new SiteExceptionId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
