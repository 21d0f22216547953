package org.bellwether.platform.jobs;

/** How far a job is. Cheap to call often: what is shown is written at most twice a second. */
public interface JobProgress {

    /** Nobody watches. */
    JobProgress NONE = new JobProgress() {
        @Override public void of(long total) { }
        @Override public void done(long count) { }
    };

    /** How much there is to do in all. */
    void of(long total);

    /** How much of it is done. */
    void done(long count);
}
