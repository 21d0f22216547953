package org.bellwether.ldap;

/** How far a reading of a directory is. TRIED: nothing was changed, as was wished. ASKS: too many would lose their access, and somebody is to look. */
public enum LdapRunState {
    READING, TRIED, ASKS, DONE, FAILED;
}
