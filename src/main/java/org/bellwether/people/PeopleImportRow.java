package org.bellwether.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.bellwether.people.feed.FeedColumn;
import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedMapping;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.jobs.JobId;

/**
 * An import of people, as lists and its own page show it.
 *
 * @param mapping null as long as nobody has said which column is what
 * @param failure message key of why it was broken off; null otherwise
 * @param appliedBy who carried it out, or is about to; null before
 * @param job     the one that tries it or carries it out, or did last; null before
 * @param otherManager how many people get another manager; null where each line says so of its own
 */
public record PeopleImportRow(PeopleImportId id, String fileName, long size, List<String> header, FeedKind kind, FeedMapping mapping, FeedRules rules, PeopleImportStatus status, String failure, String reason,
                              String importedBy, String appliedBy, Instant receivedAt, Instant finishedAt, JobId job, Integer otherManager) implements Serializable {

    /** The columns as they stand in the file: also two of one heading are two. */
    public List<FeedColumn> columns() { return FeedColumn.of(header); }

    public boolean running() { return status.running(); }
    public boolean tried() { return status == PeopleImportStatus.TRIED; }
    public boolean applied() { return status == PeopleImportStatus.APPLIED; }
    /** Whether there is something to see of each line. */
    public boolean looked() { return tried() || applied(); }
}
