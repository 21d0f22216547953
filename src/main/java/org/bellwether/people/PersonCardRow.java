package org.bellwether.people;

import org.bellwether.platform.text.Localized;

/** A {@link PersonCard} as it comes out of a query. */
public record PersonCardRow(long id, String login, String name, String jobTitle, long unit, String unitEn, String unitZh,
                            Long department, String departmentEn, String departmentZh, String site, String language, String timeZone) {

    PersonCard card() {
        return new PersonCard(new PersonId(id), login, name, jobTitle, new OrgUnitId(unit), new Localized(unitEn, unitZh),
            department == null ? null : new OrgUnitId(department), department == null ? null : new Localized(departmentEn, departmentZh),
            site, language, timeZone);
    }
}
