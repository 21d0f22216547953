package org.bellwether.privacy;

import java.io.Serializable;
import java.time.Instant;

/**
 * One time that old data was counted, or taken away.
 *
 * @param dry     whether it was only counted
 * @param by      the name of whoever asked; null where the calendar did
 * @param leavers how many people who had left were erased, or would have been
 * @param waiting how many were too many to be erased without somebody who says that it is meant
 * @param rows    how many rows were old
 */
public record RetentionRunRow(RetentionRunId id, boolean dry, String by, Instant begunAt, Instant endedAt, RunState state, long leavers, long waiting, long rows) implements Serializable { }
