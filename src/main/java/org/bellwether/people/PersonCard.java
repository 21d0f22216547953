package org.bellwether.people;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;

import org.bellwether.platform.text.Localized;
import org.bellwether.platform.text.Messages;

/**
 * A person as other features and pages see one.
 *
 * @param department     the top-level unit that the person's unit belongs to; null for those above all departments
 * @param language       IETF tag of the language the person reads
 * @param timeZone       IANA name of the person's zone
 */
public record PersonCard(PersonId id, String login, String name, String jobTitle, OrgUnitId unit, Localized unitName,
                         OrgUnitId department, Localized departmentName, String site, String language, String timeZone)
    implements Serializable {

    public Locale locale() { return Messages.locale(language); }
    public ZoneId zone() { return Messages.zone(timeZone); }
}
