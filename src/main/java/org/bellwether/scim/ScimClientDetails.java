package org.bellwether.scim;

import java.io.Serializable;

import org.bellwether.people.EmploymentDetails;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.RuleViolation;

/**
 * What is settled with a client.
 *
 * @param unit           of whoever comes of whom no unit is said
 * @param jobTitle       of whoever no title is said
 * @param site           of whoever no place of work is said
 * @param administrators whether it may change the sign-in name, the e-mail address and the access of administrators
 */
public record ScimClientDetails(String name, OrgUnitId unit, String jobTitle, String site, boolean administrators) implements Serializable {

    private static final int LONGEST_NAME = 80;

    void check() {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) throw new RuleViolation("scim.client.no-name", LONGEST_NAME);
        if (unit == null) throw new RuleViolation("people.person.no-unit");
        EmploymentDetails.checkPosition(jobTitle);
        EmploymentDetails.checkSite(site);
    }
}
