package org.bellwether.certification;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The answer to whoever holds a certificate in their hands.
 *
 * @param sheet what is on it; null where it is unknown
 * @param since the day from which it does not hold any more; null where it holds or is unknown
 */
public record Verification(State state, CertificateSheet sheet, LocalDate since) implements Serializable {

    public enum State { VALID, EXPIRED, REVOKED, SUPERSEDED, UNKNOWN }

    static final Verification UNKNOWN = new Verification(State.UNKNOWN, null, null);

    /** @param newest the number of the newest cycle of the same award */
    static Verification of(CertificateSheet sheet, Cycle cycle, int newest, LocalDate today) {
        if (cycle.revokedBy(today)) return new Verification(State.REVOKED, sheet, cycle.revokedOn());
        if (cycle.number() < newest) return new Verification(State.SUPERSEDED, sheet, null);
        var until = cycle.validity().until();
        if (until != null && !today.isBefore(until)) return new Verification(State.EXPIRED, sheet, until);
        return new Verification(State.VALID, sheet, null);
    }

    public boolean known() { return state != State.UNKNOWN; }
    public boolean valid() { return state == State.VALID; }
}
