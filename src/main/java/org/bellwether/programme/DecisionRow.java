package org.bellwether.programme;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/** A decision as lists show it. The last two are null until it is taken or withdrawn. */
public record DecisionRow(DecisionId id, String code, Localized title, int severity, OrgUnitId unit, PersonId raisedBy, LocalDate raisedOn,
                          LocalDate decideBy, DecisionState state, PersonId decidedBy, LocalDate decidedOn) implements Serializable {

    public boolean isOpen() { return state == DecisionState.PROPOSED; }

    /** Days from its being raised to its being taken. */
    public long latency() { return decidedOn == null ? 0 : ChronoUnit.DAYS.between(raisedOn, decidedOn); }
}
