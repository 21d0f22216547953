package org.bellwether.content;

import static jakarta.persistence.EnumType.STRING;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.bellwether.content.scorm.Standard;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;
import org.bellwether.learning.Progress;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What one unit keeps between visits, and what it has come to. Of two changes the newer one decides what is kept, in
 * whatever order they arrive; what was achieved never gets worse.
 */
@Unaudited("what a learner does in a package is kept as its own history")
@Entity @Table(name = "attempt_unit")
class UnitState {

    @Id private long id;
    @Version private int version;
    @Column(name = "attempt_id") private AttemptId attempt;
    @Column(name = "unit_id") private UnitId unit;
    private String entry = "";
    private String kept = "";
    private int epoch;
    private int seq;
    @Enumerated(STRING) private Completion completion = Completion.IN_PROGRESS;
    @Enumerated(STRING) private Success success = Success.UNKNOWN;
    private BigDecimal scaled;
    @Column(name = "updated_at") private Instant updatedAt;

    protected UnitState() { }

    UnitState(AttemptId attempt, UnitId unit, Instant at) {
        this.id = org.bellwether.platform.id.Id.mint();
        this.attempt = attempt;
        this.unit = unit;
        this.updatedAt = at;
    }

    /** Takes over the change if it is newer than what is kept, and its achievement in any case. */
    void merge(Standard standard, int launchEpoch, PlayerChange change, Map<String, String> values, Progress came, Instant at) {
        if (launchEpoch > epoch || launchEpoch == epoch && change.seq() > seq) {
            epoch = launchEpoch;
            seq = change.seq();
            kept = KeptValues.write(values);
            entry = entryAfter(standard, values, change.finished());
            updatedAt = at;
        }
        achieve(came);
    }

    private void achieve(Progress came) {
        if (came.completion().compareTo(completion) > 0) completion = came.completion();
        if (came.success() != Success.UNKNOWN && success != Success.PASSED) success = came.success();
        if (came.scaled() != null && (scaled == null || came.scaled().compareTo(scaled) > 0)) scaled = came.scaled();
    }

    /** What {@code cmi.entry} says next time; a visit that broke off counts as suspended. */
    private static String entryAfter(Standard standard, Map<String, String> values, boolean finished) {
        var exit = values.getOrDefault(standard == Standard.SCORM_12 ? "cmi.core.exit" : "cmi.exit", "");
        if (!finished || exit.equals("suspend") || standard == Standard.SCORM_2004 && exit.equals("logout")) return "resume";
        return standard == Standard.SCORM_12 ? "" : "ab-initio";
    }

    UnitId unit() { return unit; }
    String entry() { return entry; }
    Progress progress() { return new Progress(completion, success, scaled); }
    Instant updatedAt() { return updatedAt; }
    Map<String, String> values() { return KeptValues.read(kept); }

    /** What the next visit finds: in SCORM 2004 a visit that ended normally leaves nothing behind. */
    Map<String, String> found() { return entry.equals("ab-initio") ? Map.of() : values(); }
}
