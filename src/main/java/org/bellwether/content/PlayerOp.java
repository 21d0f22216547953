package org.bellwether.content;

import java.time.Instant;

import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.security.Secrets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a change was received, once. */
@Unaudited("what a learner does in a package is kept as its own history")
@Entity @Table(name = "player_op")
class PlayerOp {

    @Id private long id;
    @Column(name = "launch_id") private LaunchId launch;
    private int seq;
    @Column(name = "op_id") private String op;
    private String digest;
    private Instant at;

    protected PlayerOp() { }

    PlayerOp(LaunchId launch, PlayerChange change, Instant at) {
        this.id = org.bellwether.platform.id.Id.mint();
        this.launch = launch;
        this.seq = change.seq();
        this.op = change.op();
        this.digest = digest(change);
        this.at = at;
    }

    static String digest(PlayerChange change) {
        return Secrets.fingerprint(change.unit() + "|" + change.visit() + "|" + change.seconds() + "|" + change.finished() + "|" + KeptValues.write(new java.util.TreeMap<>(change.data())));
    }

    int seq() { return seq; }
    String op() { return op; }

    boolean is(PlayerChange change) { return op.equals(change.op()) && digest.equals(digest(change)); }
}
