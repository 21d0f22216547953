package org.bellwether.platform.jobs;

import java.io.Serializable;
import java.time.Instant;

/**
 * How far a job is.
 *
 * @param total   how much there is to do; 0 while that is not known
 * @param href    address of the result, once done; may be null
 * @param failure message key (or sentence) of what went wrong; null unless failed
 */
public record JobStatus(JobId id, String titleKey, JobState state, long total, long done, String href, String failure, Instant startedAt, Instant endedAt) implements Serializable {

    /** Whole percent of the work that is done. */
    public int percent() { return state == JobState.DONE ? 100 : total == 0 ? 0 : (int) Math.min(99, done * 100 / total); }
}
