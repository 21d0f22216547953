package org.bellwether.ldap;

import java.io.Serializable;

/**
 * What a directory said before of an entry.
 *
 * @param number  personnel number
 * @param shutOut whether it took the access of whoever has it
 */
record LdapTold(String stable, String number, boolean shutOut) implements Serializable { }
