package org.bellwether.people;

import java.time.LocalDate;

/**
 * A job that somebody holds on a day.
 *
 * @param from its first day; null for "always"
 */
public record OrgPlace(OrgUnitId unit, PositionId position, SiteId site, boolean main, LocalDate from) {

    static OrgPlace of(Employment job) { return new OrgPlace(job.post().unit(), job.post().position(), job.post().site(), job.main(), job.period().from()); }

    /** The same in another unit from that day on. */
    OrgPlace in(OrgUnitId another, LocalDate day) { return another.equals(unit) ? this : new OrgPlace(another, position, site, main, from != null && from.isAfter(day) ? from : day); }
}
