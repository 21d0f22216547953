package org.bellwether.ldap;

/** How what is said to a directory is kept secret. */
public enum LdapSecurity {
    /** TLS from the first byte. */
    LDAPS(636),
    /** TLS before anything else is said (RFC 4511, 4.14); insisted on. */
    STARTTLS(389),
    /** Not at all. */
    PLAIN(389);

    private final int usualPort;

    LdapSecurity(int usualPort) { this.usualPort = usualPort; }

    public int usualPort() { return usualPort; }
}
