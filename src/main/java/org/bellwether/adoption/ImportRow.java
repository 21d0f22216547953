package org.bellwether.adoption;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.platform.jobs.JobId;

/**
 * A usage import as lists and its own page show it.
 *
 * @param total   lines below the header
 * @param unknown refused lines whose login nobody has; they are among the refused
 * @param overlaid whether a later file has replaced some of its lines
 * @param job     the job that loads it; null for the demo's own
 */
public record ImportRow(UsageImportId id, BusinessSystemId system, String fileName, long size, ImportStatus status, long total, long accepted, long refused, long unknown,
                        LocalDate firstOn, LocalDate lastOn, boolean overlaid, String failureKey, String importedBy, Instant receivedAt, Instant finishedAt, JobId job)
    implements Serializable {

    public boolean running() { return status == ImportStatus.RECEIVED || status == ImportStatus.RUNNING; }
    public boolean loaded() { return status == ImportStatus.LOADED; }
    public boolean undoable() { return loaded() && !overlaid; }

    /** What became of it for the reader: a file of which no line was taken is not loaded. */
    public ImportStatus outcome() { return loaded() && accepted == 0 ? ImportStatus.REJECTED : status; }

    public boolean clean() { return loaded() && refused == 0; }
}
