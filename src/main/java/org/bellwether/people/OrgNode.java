package org.bellwether.people;

import org.bellwether.platform.text.Localized;

/** An org unit as it is on one day. */
record OrgNode(OrgUnitId id, OrgUnitId parent, PersonId head, String code, Localized name) {

    OrgNode under(OrgUnitId another) { return new OrgNode(id, another, head, code, name); }
    OrgNode headedBy(PersonId person) { return new OrgNode(id, parent, person, code, name); }
    OrgNode named(Localized other) { return new OrgNode(id, parent, head, code, other); }
}
