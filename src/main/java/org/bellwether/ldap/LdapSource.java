package org.bellwether.ldap;

import java.io.Serializable;

import org.bellwether.people.EmploymentDetails;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.RuleViolation;

/**
 * What a directory may change of people.
 *
 * @param nightly whether it is read each night, besides when somebody asks for it
 * @param missing what becomes of people whom it told of and tells of no more
 * @param most    when more than this many in a hundred of its people would lose their access, somebody is asked first
 * @param unit    where newcomers are of whom it says no unit that is known, as position and site are
 */
public record LdapSource(boolean nightly, boolean create, boolean update, FeedRules.Missing missing, int most, OrgUnitId unit, String position, String site) implements Serializable {

    /** @throws RuleViolation if something of it is wrong */
    void check() {
        if (missing == null) throw new RuleViolation("ldap.source.no-missing");
        if (most < 0 || most > 100) throw new RuleViolation("ldap.source.no-most");
        if (unit == null) throw new RuleViolation("people.person.no-unit");
        EmploymentDetails.checkPosition(position);
        EmploymentDetails.checkSite(site);
    }

    /** Whether so many who leave are more than may leave unasked. */
    boolean asks(long leaving, long people) { return leaving * 100 > most * people; }
}
