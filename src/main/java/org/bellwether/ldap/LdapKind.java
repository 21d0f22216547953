package org.bellwether.ldap;

import java.util.EnumMap;
import java.util.Map;

import org.bellwether.people.feed.FeedField;

import com.unboundid.ldap.sdk.Entry;

/** What makes of directories have of their own, and what is usual there. */
public enum LdapKind {

    /** Active Directory: {@code objectGUID} is binary, and a bit of {@code userAccountControl} says that an account is disabled (MS-ADTS, 2.2.16). */
    ACTIVE_DIRECTORY("objectGUID", "(&(objectCategory=person)(objectClass=user))") {
        @Override boolean disabled(Entry entry) {
            var control = entry.getAttributeValueAsLong("userAccountControl");
            return control != null && (control & ACCOUNT_DISABLED) != 0;
        }
        @Override Map<FeedField, String> usual() {
            return with(Map.of(FeedField.LOGIN, "sAMAccountName", FeedField.NUMBER, "employeeID", FeedField.NAME, "displayName", FeedField.EMAIL, "mail", FeedField.UNIT, "department",
                FeedField.POSITION, "title", FeedField.MANAGER, "manager", FeedField.SITE, "physicalDeliveryOfficeName", FeedField.LANGUAGE, "preferredLanguage"));
        }
    },
    /** OpenLDAP and others with {@code inetOrgPerson} (RFC 2798) and {@code entryUUID} (RFC 4530). */
    OPEN_LDAP("entryUUID", "(objectClass=inetOrgPerson)") {
        @Override boolean disabled(Entry entry) { return false; }
        @Override Map<FeedField, String> usual() {
            return with(Map.of(FeedField.LOGIN, "uid", FeedField.NUMBER, "employeeNumber", FeedField.NAME, "cn", FeedField.EMAIL, "mail", FeedField.UNIT, "departmentNumber",
                FeedField.POSITION, "title", FeedField.MANAGER, "manager", FeedField.SITE, "l", FeedField.LANGUAGE, "preferredLanguage"));
        }
    };

    private static final long ACCOUNT_DISABLED = 0x2;

    private final String stable;
    private final String filter;

    LdapKind(String stable, String filter) {
        this.stable = stable;
        this.filter = filter;
    }

    /** Whether the directory says that whoever the entry is of may not come in. */
    abstract boolean disabled(Entry entry);

    abstract Map<FeedField, String> usual();

    /** What is usual there. */
    public LdapMapping mapping() { return new LdapMapping(stable, usual()); }

    /** Which entries are people, usually. */
    public String filter() { return filter; }

    private static Map<FeedField, String> with(Map<FeedField, String> attributes) { return new EnumMap<>(attributes); }
}
