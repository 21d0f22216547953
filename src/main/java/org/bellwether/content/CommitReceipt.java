package org.bellwether.content;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What has been kept for good.
 *
 * @param kept       the numbers of all changes of the request that are now in the database, also those that were before
 * @param superseded whether another launch has taken over; then results were kept, but not the place
 * @param complete   whether the whole course is complete
 */
public record CommitReceipt(List<Integer> kept, Instant at, boolean superseded, String completion, String success, BigDecimal scaled, boolean complete,
                            List<UnitResult> units) implements Serializable {

    /** What a unit has come to. */
    public record UnitResult(UnitId unit, String completion, String success) implements Serializable { }
}
