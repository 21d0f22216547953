package org.bellwether.people;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/** Something about the organisation that is different from some day on. */
public sealed interface OrgChange extends Serializable {

    /** A new unit below another one; {@code unit} is its identity to be. */
    record Open(OrgUnitId unit, OrgUnitId parent, String code, Localized name) implements OrgChange { }

    record Rename(OrgUnitId unit, Localized name) implements OrgChange { }

    /** @param head null for nobody */
    record Head(OrgUnitId unit, PersonId head) implements OrgChange { }

    record Move(OrgUnitId unit, OrgUnitId parent) implements OrgChange { }

    /** The people of the unit, and the units right below it, go into another one, and it closes. */
    record Merge(OrgUnitId unit, OrgUnitId into) implements OrgChange { }

    record Close(OrgUnitId unit) implements OrgChange { }

    OrgUnitId unit();
}
