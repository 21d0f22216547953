package org.bellwether.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One run through a quiz in the list of them.
 *
 * @param number      which of the learner's attempts it is, from 1
 * @param submittedAt null while it is open, and so are the points earned and the score
 * @param score       0 to 1
 * @param byTimer     whether it was handed in because its time was over
 */
public record AttemptRow(AttemptId id, int number, AttemptStatus status, Instant startedAt, Instant submittedAt, BigDecimal earned,
                         int possible, BigDecimal score, boolean passed, boolean byTimer) implements Serializable {

    public boolean submitted() { return status == AttemptStatus.SUBMITTED; }
}
