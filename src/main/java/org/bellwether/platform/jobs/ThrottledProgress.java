package org.bellwether.platform.jobs;

/** Writes how far a job is, at most twice a second. */
final class ThrottledProgress implements JobProgress {

    private static final long PAUSE_NANOS = 500_000_000L;

    private final JobId job;
    private final JobRecords records;
    private long total;
    private long written = System.nanoTime() - PAUSE_NANOS;

    ThrottledProgress(JobId job, JobRecords records) {
        this.job = job;
        this.records = records;
    }

    @Override
    public void of(long all) {
        total = all;
        records.at(job, 0, all);
    }

    @Override
    public void done(long count) {
        var now = System.nanoTime();
        if (now - written < PAUSE_NANOS) return;
        written = now;
        records.at(job, count, total);
    }
}
