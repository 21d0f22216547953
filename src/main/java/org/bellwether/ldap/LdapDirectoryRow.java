package org.bellwether.ldap;

import java.io.Serializable;
import java.time.Instant;

/**
 * A directory in the list.
 *
 * @param people how many it told of last
 * @param ranAt  when it was read last; null for never
 */
public record LdapDirectoryRow(LdapDirectoryId id, LdapDetails details, boolean going, long people, Instant ranAt, LdapRunState ranTo) implements Serializable { }
