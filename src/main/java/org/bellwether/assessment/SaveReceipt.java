package org.bellwether.assessment;

import java.time.Instant;
import java.util.List;

/**
 * What became of answers that were sent.
 *
 * @param refused     questions that were answered later elsewhere, in another window or on another device
 * @param secondsLeft until no answer is taken any more; null where time does not matter
 * @param open        whether the attempt still takes answers
 */
public record SaveReceipt(List<Integer> refused, Instant savedAt, Long secondsLeft, boolean open) { }
