package org.bellwether.content;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How long one visit to one unit lasted; it only grows, so that the same report twice counts once. */
@Unaudited("what a learner does in a package is kept as its own history")
@Entity @Table(name = "attempt_visit")
class Visit {

    @Id private long id;
    @Column(name = "attempt_id") private AttemptId attempt;
    @Column(name = "unit_id") private UnitId unit;
    @Column(name = "launch_id") private LaunchId launch;
    private int visit;
    private long seconds;

    protected Visit() { }

    Visit(AttemptId attempt, UnitId unit, LaunchId launch, int visit) {
        this.id = org.bellwether.platform.id.Id.mint();
        this.attempt = attempt;
        this.unit = unit;
        this.launch = launch;
        this.visit = visit;
    }

    UnitId unit() { return unit; }
    int visit() { return visit; }

    /** @return by how much it grew, in seconds */
    long lasted(long reported) {
        var more = Math.max(0, reported - seconds);
        seconds += more;
        return more;
    }
}
