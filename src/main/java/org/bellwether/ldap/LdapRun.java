package org.bellwether.ldap;

import static jakarta.persistence.EnumType.STRING;

import java.time.Duration;
import java.time.Instant;

import org.bellwether.people.PeopleImportId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.jobs.JobId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A reading of a directory, and what came of it. */
@Unaudited("it is its own record; what it changes leaves entries of its own")
@Entity @Table(name = "ldap_run")
class LdapRun {

    /** A reading that goes on for so long is dead: its process was ended. */
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int LONGEST_DETAIL = 400;

    @Id private long id;
    @Column(name = "directory_id") private long directory;
    @Column(name = "asked_by") private PersonId askedBy;
    @Column(name = "only_tries") private boolean onlyTries;
    @Column(name = "started_at") private Instant startedAt;
    @Column(name = "ended_at") private Instant endedAt;
    @Enumerated(STRING) private LdapRunState state = LdapRunState.READING;
    @Column(name = "read_count") private long read;
    @Column(name = "left_out") private long leftOut;
    private long leaving;
    @Column(name = "import_id") private PeopleImportId load;
    @Column(name = "failure_key") private String failure;
    private String detail;
    @Column(name = "job_id") private long job;

    protected LdapRun() { }

    /** @param by who asks for it; null at night */
    LdapRun(LdapRunId id, LdapDirectoryId directory, PersonId by, boolean onlyTries, JobId job, Instant at) {
        this.id = id.value();
        this.directory = directory.value();
        this.askedBy = by;
        this.onlyTries = onlyTries;
        this.job = job.value();
        startedAt = at;
    }

    boolean going(Instant now) { return state == LdapRunState.READING && now.isBefore(startedAt.plus(LONGEST)); }

    void read(long entries, long without) {
        read = entries;
        leftOut = without;
    }

    void loads(PeopleImportId into) { load = into; }

    void ended(LdapRunState as, long whoLeave, Instant at) {
        state = as;
        leaving = whoLeave;
        endedAt = at;
    }

    /** @param said what the directory or Java said; null for nothing */
    void failed(String key, String said, Instant at) {
        state = LdapRunState.FAILED;
        failure = key;
        detail = said == null ? null : said.substring(0, Math.min(said.length(), LONGEST_DETAIL));
        endedAt = at;
    }

    LdapRunId id() { return new LdapRunId(id); }
    LdapDirectoryId directory() { return new LdapDirectoryId(directory); }
    LdapRunState state() { return state; }
    LdapRunRow row(String by) { return new LdapRunRow(id(), by, onlyTries, startedAt, endedAt, state, read, leftOut, leaving, load, failure, detail, new JobId(job)); }
}
