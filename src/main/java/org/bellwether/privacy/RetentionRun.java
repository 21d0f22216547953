package org.bellwether.privacy;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One time that old data was counted, or taken away. */
@Audited
@Entity @Table(name = "privacy_run")
class RetentionRun {

    @Id private long id;
    @Version private int version;
    private boolean dry;
    @Column(name = "asked_by") private PersonId askedBy;
    @Column(name = "begun_at") private Instant begunAt;
    @Column(name = "ended_at") private Instant endedAt;
    @Enumerated(STRING) private RunState state = RunState.RUNNING;
    private long leavers;
    private long waiting;

    protected RetentionRun() { }

    /** @param by null where the calendar asks */
    RetentionRun(RetentionRunId id, boolean dry, PersonId by, Instant at) {
        this.id = id.value();
        this.dry = dry;
        askedBy = by;
        begunAt = at;
    }

    /** So many of those who left were erased, or would have been; so many wait for somebody who says that it is meant. */
    void people(long erased, long waiting) {
        leavers = erased;
        this.waiting = waiting;
    }

    void end(RunState how, Instant at) {
        state = how;
        endedAt = at;
    }

    RetentionRunRow row(String by, long rows) { return new RetentionRunRow(new RetentionRunId(id), dry, by, begunAt, endedAt, state, leavers, waiting, rows); }
    PersonId by() { return askedBy; }
    long id() { return id; }
}
