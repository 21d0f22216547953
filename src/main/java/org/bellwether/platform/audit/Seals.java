package org.bellwether.platform.audit;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Chains the entries to each other, in the order in which it finds them. Entries are written in the transactions that they
 * tell of; only then one writer at a time seals them, so that no transaction waits for another one's entry.
 */
@Stateless
@PermitAll
public class Seals {

    /** The most that is sealed in one transaction. */
    public static final int BATCH = 1000;
    /** No transaction is open for longer: what was minted earlier than this before the last entry sealed is sealed itself. 24 hours of ids. */
    private static final long LONGEST_TRANSACTION = 86_400_000L << 22;

    @PersistenceContext EntityManager entities;

    /**
     * Seals the oldest entries that are not sealed.
     *
     * @param everything looks at all entries, not only at those of the last day
     * @return how many, {@value #BATCH} at most
     */
    public int seal(boolean everything) {
        var head = entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var link = head.link();
        var open = open(everything || link.seq() == 0 ? Long.MIN_VALUE : last(link) - LONGEST_TRANSACTION);
        for (var row : open) {
            link = link.then(row.entry());
            entities.persist(new AuditSeal(link, row.id()));
        }
        head.moveTo(link);
        return open.size();
    }

    /** The end of the chain. */
    public Link head() { return entities.find(AuditHead.class, AuditHead.ONLY).link(); }

    private long last(Link link) { return entities.createQuery("select s.entry from AuditSeal s where s.seq = :seq", Long.class).setParameter("seq", link.seq()).getSingleResult(); }

    private List<AuditRow> open(long after) {
        return entities.createQuery("select e from AuditRow e left join AuditSeal s on s.entry = e.id where e.id > :after and s.entry is null order by e.id", AuditRow.class)
            .setParameter("after", after).setMaxResults(BATCH).getResultList();
    }
}
