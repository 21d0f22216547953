package org.bellwether.platform.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.ClockProducer;
import org.bellwether.platform.jobs.JobProgress;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Verifies the trail as it stands in the database. */
@Stateless
@PermitAll
public class TrailCheck {

    private static final String UNSEALED = "select count(e) from AuditRow e where not exists (select s from AuditSeal s where s.entry = e.id)";
    private static final int CHUNK = 2000;
    /** An entry is sealed within seconds; only a transaction that takes long can delay it. */
    private static final Duration SEALED_WITHIN = Duration.ofHours(1);

    @PersistenceContext EntityManager entities;
    @Inject Seals seals;

    /** @param roots see {@link RootsFile#read} */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Verdict verify(Map<Long, String> roots, JobProgress progress) {
        var head = seals.head();
        var check = new ChainCheck(roots);
        progress.of(head.seq());
        var holds = true;
        for (var rows = after(0, head); holds && !rows.isEmpty(); rows = after(check.followed(), head)) {
            for (var row : rows) if (!(holds = check.follow(((AuditSeal) row[0]).link(), row[1] == null ? null : ((AuditRow) row[1]).entry()))) break;
            entities.clear();
            progress.done(check.followed());
        }
        return check.end(head, latest(), open(), late());
    }

    private List<Object[]> after(long seq, Link head) {
        return entities.createQuery("select s, e from AuditSeal s left join AuditRow e on e.id = s.entry where s.seq > :seq and s.seq <= :head order by s.seq", Object[].class)
            .setParameter("seq", seq).setParameter("head", head.seq()).setMaxResults(CHUNK).getResultList();
    }

    private long latest() { return entities.createQuery("select coalesce(max(s.seq), 0) from AuditSeal s", Long.class).getSingleResult(); }

    private long open() { return entities.createQuery(UNSEALED, Long.class).getSingleResult(); }

    private long late() {
        return entities.createQuery(UNSEALED + " and e.at < :past", Long.class).setParameter("past", ClockProducer.now().minus(SEALED_WITHIN)).getSingleResult();
    }
}
