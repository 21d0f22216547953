package org.bellwether.ldap;

import java.io.Serializable;
import java.util.Map;

import org.bellwether.people.feed.FeedField;

/**
 * Somebody as an entry of a directory tells of them.
 *
 * @param stable   what never changes of the entry; null if the entry does not say it
 * @param dn       as it can be compared
 * @param values   what is said; nothing for what is not. A manager is a personnel number, or a DN as it can be compared
 * @param disabled whether the directory says that they may not come in
 */
public record LdapPerson(String stable, String dn, Map<FeedField, String> values, boolean disabled) implements Serializable {
    /** Empty if it is not said. */
    String text(FeedField field) { return values.getOrDefault(field, ""); }
}
