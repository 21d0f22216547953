package org.bellwether.platform.jobs;

import static jakarta.persistence.EnumType.STRING;

import java.time.Duration;
import java.time.Instant;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A piece of long work and how far it is. */
@Unaudited("it is its own record")
@Entity @Table(name = "job")
class Job {

    /** What a failure message may be long, so that it fits its column. */
    private static final int LONGEST_FAILURE = 800;
    /** A job that has not been heard of for so long is dead: its process was ended. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    @Id private long id;
    @Column(name = "owner_id") private long owner;
    @Column(name = "title_key") private String titleKey;
    @Enumerated(STRING) @Column(name = "state") private JobState state = JobState.RUNNING;
    @Column(name = "total") private long total;
    @Column(name = "done") private long done;
    @Column(name = "href") private String href;
    @Column(name = "failure") private String failure;
    @Column(name = "started_at") private Instant startedAt;
    @Column(name = "seen_at") private Instant seenAt;
    @Column(name = "ended_at") private Instant endedAt;

    protected Job() { }

    Job(JobId id, long owner, String titleKey, Instant now) {
        this.id = id.value();
        this.owner = owner;
        this.titleKey = titleKey;
        this.startedAt = now;
        this.seenAt = now;
    }

    void at(long doneNow, long totalNow, Instant now) {
        done = doneNow;
        total = totalNow;
        seenAt = now;
    }

    void succeeded(String result, Instant now) {
        state = JobState.DONE;
        done = Math.max(done, total);
        href = result;
        endedAt = now;
    }

    /** @param reason a message key, or a sentence where the failure has no key */
    void failed(String reason, Instant now) {
        state = JobState.FAILED;
        failure = reason.length() > LONGEST_FAILURE ? reason.substring(0, LONGEST_FAILURE) : reason;
        endedAt = now;
    }

    boolean ownedBy(long person) { return owner == person; }

    JobStatus status(Instant now) {
        var dead = state == JobState.RUNNING && seenAt.plus(SILENCE).isBefore(now);
        return new JobStatus(new JobId(id), titleKey, dead ? JobState.FAILED : state, total, done, href, dead ? "platform.job.died" : failure, startedAt, endedAt);
    }
}
