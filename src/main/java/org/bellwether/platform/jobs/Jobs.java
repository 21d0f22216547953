package org.bellwether.platform.jobs;

import java.util.List;

import org.bellwether.platform.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Runs long work besides the request that asked for it, and tells how far it is. The work runs outside any transaction,
 * with the rights of whoever started it, and calls services that make their own transactions. It should not ask who the
 * caller is, but be given what it needs.
 */
@ApplicationScoped
public class Jobs {

    @Inject JobRecords records;
    @Inject JobRunner runner;

    /**
     * Starts the work.
     *
     * @param titleKey message key of what is being done, as the owner reads it
     * @param owner    the person who may see how far it is
     */
    public JobId start(String titleKey, long owner, JobWork work) {
        var id = announce(titleKey, owner);
        run(id, work);
        return id;
    }

    /** Writes down work that is to be done once the present transaction has made ready what it needs; {@link #run} then starts it. */
    public JobId announce(String titleKey, long owner) { return records.begin(owner, titleKey); }

    /** Starts what was announced. */
    public void run(JobId id, JobWork work) { runner.run(id, work); }

    /** @throws NotFound if there is no such job, or it is another person's */
    public JobStatus status(JobId id, long person) { return records.status(id, person); }

    /** The person's latest jobs, newest first. */
    public List<JobStatus> recent(long person, int most) { return records.recent(person, most); }
}
