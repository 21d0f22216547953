package org.bellwether.ldap;

import java.io.Serializable;

import org.bellwether.platform.RuleViolation;

/**
 * What an administrator says of a directory.
 *
 * @param signIn         whether passwords are checked by it of whoever has none here
 * @param administrators whether also those of people who administer the installation
 * @param passwordHelp   how people change their password there, in the administrator's words; blank for nothing
 */
public record LdapDetails(String name, LdapKind kind, LdapServer server, LdapSearch search, LdapMapping mapping, LdapSource source, boolean signIn, boolean administrators, String passwordHelp) implements Serializable {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_HELP = 400;

    /** @throws RuleViolation if something of it is wrong */
    public void check() {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) throw new RuleViolation("ldap.directory.no-name", LONGEST_NAME);
        if (kind == null) throw new RuleViolation("ldap.directory.no-kind");
        reachable();
        mapping.check();
        source.check();
        if (passwordHelp != null && passwordHelp.length() > LONGEST_HELP) throw new RuleViolation("ldap.directory.long-help", LONGEST_HELP);
    }

    /** What must be right before it can be asked. */
    void reachable() {
        server.check();
        search.check();
    }

    LdapDetails with(LdapServer other) { return new LdapDetails(name, kind, other, search, mapping, source, signIn, administrators, passwordHelp); }
}
