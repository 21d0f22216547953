package org.bellwether.ldap;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.people.PeopleImportId;
import org.bellwether.platform.jobs.JobId;

/**
 * A reading of a directory, as lists show it.
 *
 * @param by      who asked for it; null at night
 * @param read    how many entries there were
 * @param leftOut how many of them were not looked at further: disabled, and of nobody who is known
 * @param leaving how many people lose their access by it
 * @param load    the import of people that came of it; null for none
 * @param failure message key of why it was broken off; null otherwise
 * @param detail  what the directory said then; null for nothing
 */
public record LdapRunRow(LdapRunId id, String by, boolean onlyTries, Instant startedAt, Instant endedAt, LdapRunState state, long read, long leftOut, long leaving, PeopleImportId load, String failure, String detail,
                         JobId job) implements Serializable {
    public boolean going() { return state == LdapRunState.READING; }
}
