package org.bellwether.ldap;

import org.bellwether.platform.id.Id;

/** Identifies a directory that is read by LDAP. */
public record LdapDirectoryId(long value) implements Id {
    public static LdapDirectoryId fresh() { return new LdapDirectoryId(Id.mint()); }
    public static LdapDirectoryId fromString(String text) { return new LdapDirectoryId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
