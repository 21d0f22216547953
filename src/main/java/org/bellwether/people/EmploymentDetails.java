package org.bellwether.people;

import java.io.Serializable;

import org.bellwether.platform.RuleViolation;

/**
 * What somebody is to be, and where.
 *
 * @param manager sign-in name of a manager of their own; blank for whoever heads the unit
 */
public record EmploymentDetails(OrgUnitId unit, String position, String site, String manager) implements Serializable {

    private static final int LONGEST_POSITION = 120;
    private static final int LONGEST_SITE = 60;

    void check() {
        if (unit == null) throw new RuleViolation("people.person.no-unit");
        checkPosition(position);
        checkSite(site);
    }

    public static void checkPosition(String position) {
        if (position == null || position.isBlank() || position.length() > LONGEST_POSITION) throw new RuleViolation("people.person.no-job");
    }

    public static void checkSite(String site) {
        if (site == null || site.isBlank() || site.length() > LONGEST_SITE) throw new RuleViolation("people.person.no-site");
    }
}
