package org.bellwether.people;

import org.bellwether.platform.id.Id;

/** Identifies the week of a site from some day on. */
public record SiteWeekId(long value) implements Id {
    public static SiteWeekId fresh() { return new SiteWeekId(Id.mint()); }
    public static SiteWeekId fromString(String text) { return new SiteWeekId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
