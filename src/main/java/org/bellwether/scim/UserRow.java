package org.bellwether.scim;

import java.time.Instant;

import org.bellwether.people.PersonStatus;

import io.hypersistence.tsid.TSID;

/** Somebody as the one query reads them; null for what is not known. */
public record UserRow(long id, String login, String number, String fullName, String email, String title, String site, String language, String timeZone, PersonStatus status, Instant changedAt,
                      String unitName, String formatted, String given, String family, String middle, String prefix, String suffix, String userType, String locale,
                      Long saidUnit, String department, String costCenter, String division, String organization, String externalId, Long manager, String managerName) {

    /** The database says of nobody that their identifier is 0. */
    public UserRow {
        if (saidUnit != null && saidUnit == 0) saidUnit = null;
        if (manager != null && manager == 0) manager = null;
    }

    SaidName name() { return new SaidName(formatted, given, family, middle, prefix, suffix); }

    /** The words by which the unit was said; its name where it is another by now. */
    SaidUnit unit() { return saidUnit == null || new SaidUnit(department, costCenter, division, organization).word() == null ? new SaidUnit(unitName, null, null, null) : new SaidUnit(department, costCenter, division, organization); }

    /** An identifier says when it was minted. */
    Instant madeAt() { return TSID.from(id).getInstant(); }

    Instant lastChange() { return changedAt == null ? madeAt() : changedAt; }
}
