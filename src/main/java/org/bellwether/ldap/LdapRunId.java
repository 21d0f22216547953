package org.bellwether.ldap;

import org.bellwether.platform.id.Id;

/** Identifies a reading of a directory. */
public record LdapRunId(long value) implements Id {
    public static LdapRunId fresh() { return new LdapRunId(Id.mint()); }
    public static LdapRunId fromString(String text) { return new LdapRunId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
