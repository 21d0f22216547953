package org.bellwether.platform.jobs;

import java.time.Clock;
import java.util.List;

import org.bellwether.platform.NotFound;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps what is known of jobs, each change in a transaction of its own, so that others see it at once. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobRecords {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    public JobId begin(long owner, String titleKey) {
        var id = JobId.fresh();
        entities.persist(new Job(id, owner, titleKey, clock.instant()));
        return id;
    }

    public void at(JobId id, long done, long total) { entities.find(Job.class, id.value()).at(done, total, clock.instant()); }

    public void succeeded(JobId id, String href) { entities.find(Job.class, id.value()).succeeded(href, clock.instant()); }

    public void failed(JobId id, String reason) { entities.find(Job.class, id.value()).failed(reason, clock.instant()); }

    public JobStatus status(JobId id, long person) {
        var job = entities.find(Job.class, id.value());
        if (job == null || !job.ownedBy(person)) throw new NotFound("platform.job.unknown");
        return job.status(clock.instant());
    }

    public List<JobStatus> recent(long person, int most) {
        return entities.createQuery("select j from Job j where j.owner = :owner order by j.startedAt desc, j.id desc", Job.class)
            .setParameter("owner", person).setMaxResults(most).getResultStream().map(job -> job.status(clock.instant())).toList();
    }
}
