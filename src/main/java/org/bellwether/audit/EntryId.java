package org.bellwether.audit;

import org.bellwether.platform.id.Id;

/** Identifies an entry of the trail. */
public record EntryId(long value) implements Id {
    public static EntryId fromString(String text) { return new EntryId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
