package org.bellwether.people;

/**
 * What somebody is, where, and under whom.
 *
 * @param manager null for whoever heads the unit, or the next one above
 */
record Post(OrgUnitId unit, PositionId position, SiteId site, PersonId manager) {
    Post in(OrgUnitId another) { return new Post(another, position, site, manager); }
}
