package org.bellwether.content;

import java.time.Instant;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One opening of the player. */
@Unaudited("what a learner does in a package is kept as its own history")
@Entity @Table(name = "launch")
class Launch {

    @Id private long id;
    @Version private int version;
    @Column(name = "attempt_id") private AttemptId attempt;
    private int epoch;
    private int acked;
    @Column(name = "opened_at") private Instant openedAt;
    @Column(name = "last_at") private Instant lastAt;
    @Column(name = "closed_at") private Instant closedAt;
    private String sitting;

    protected Launch() { }

    /** @param sitting names the browser session in which it was opened; null where there is none */
    Launch(AttemptId attempt, int epoch, String sitting, Instant at) {
        this.id = LaunchId.fresh().value();
        this.attempt = attempt;
        this.epoch = epoch;
        this.sitting = sitting;
        this.openedAt = at;
        this.lastAt = at;
    }

    void heard(int seq, Instant at) {
        acked = Math.max(acked, seq);
        lastAt = at;
    }

    /** The learner may have signed in anew since it was opened. */
    void belongsTo(String browserSession) { sitting = browserSession; }

    void close(Instant at) { if (closedAt == null) closedAt = at; }

    /** No visit lasts longer than the launch has been open, whatever it says. */
    long most(Instant now) { return Math.max(0, now.getEpochSecond() - openedAt.getEpochSecond()) + 60; }

    boolean closed() { return closedAt != null; }
    LaunchId id() { return new LaunchId(id); }
    AttemptId attempt() { return attempt; }
    int epoch() { return epoch; }
}
