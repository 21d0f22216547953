package org.bellwether.platform.jobs;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.platform.Refusal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Runs a job on a thread of the container's, as the person who started it, outside any transaction. */
@Stateless
@PermitAll
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    @Inject JobRecords records;

    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void run(JobId id, JobWork work) {
        try {
            records.succeeded(id, work.run(new ThrottledProgress(id, records)));
        } catch (Exception problem) {
            records.failed(id, reason(problem));
            LOG.log(Level.WARNING, "job " + id + " failed", problem);
        }
    }

    /** The key of the rule that refused, where one did; otherwise a key that says to look at the log. */
    private static String reason(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) if (cause instanceof Refusal refusal) return refusal.messageKey();
        return "platform.job.failed";
    }
}
