package org.bellwether.ldap;

import java.io.Serializable;

import org.bellwether.platform.RuleViolation;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;

/**
 * Which entries are people.
 *
 * @param base     below which entry they are
 * @param subtree  whether also further below
 * @param filter   which of these (RFC 4515)
 * @param pageSize how many are asked for at a time (RFC 2696)
 */
public record LdapSearch(String base, boolean subtree, String filter, int pageSize) implements Serializable {

    private static final int LONGEST_BASE = 400;
    private static final int LONGEST_FILTER = 800;
    private static final int LARGEST_PAGE = 1_000;

    /** @throws RuleViolation if something of it is wrong */
    void check() {
        if (base == null || base.isBlank() || base.length() > LONGEST_BASE || !DN.isValidDN(base.strip())) throw new RuleViolation("ldap.search.no-base");
        if (pageSize < 1 || pageSize > LARGEST_PAGE) throw new RuleViolation("ldap.search.no-page", LARGEST_PAGE);
        people();
    }

    /** @throws RuleViolation if it is no filter */
    Filter people() {
        try {
            if (filter == null || filter.isBlank() || filter.length() > LONGEST_FILTER) throw new RuleViolation("ldap.search.no-filter");
            return Filter.create(filter.strip());
        } catch (LDAPException noFilter) {
            throw new RuleViolation("ldap.search.no-filter");
        }
    }

    /** Those of the people whose attribute has that value, whatever characters it has. */
    Filter people(String attribute, String value) { return Filter.createANDFilter(people(), Filter.createEqualityFilter(attribute, value)); }

    SearchScope scope() { return subtree ? SearchScope.SUB : SearchScope.ONE; }
}
