package org.bellwether.people;

import org.bellwether.platform.id.Id;

/** Identifies an import of people. */
public record PeopleImportId(long value) implements Id {
    public static PeopleImportId fresh() { return new PeopleImportId(Id.mint()); }
    public static PeopleImportId fromString(String text) { return new PeopleImportId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
