package org.bellwether.people.page;

import java.time.ZoneId;
import java.util.List;

/** The time zones that can be chosen: those that are named for a place. */
final class TimeZones {

    static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC")).sorted().toList();

    private TimeZones() { }
}
