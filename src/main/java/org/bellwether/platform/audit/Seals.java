package org.bellwether.platform.audit;

import java.util.List;
import java.util.OptionalLong;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
    static final int BATCH = 1000;
    /** Before the first entry. */
    public static final long BEGINNING = Long.MIN_VALUE;
    /** Hardly a transaction is open for longer: what was minted earlier than this before the last entry sealed is sealed itself. A quarter of an hour of ids. */
    private static final long LONG_TRANSACTION = 900_000L << 22;

    @PersistenceContext EntityManager entities;

    /** Behind this entry may be some that are not sealed; before it only those of a transaction that was open for very long. */
    public long recent() {
        var link = head();
        return link.seq() == 0 ? BEGINNING : last(link) - LONG_TRANSACTION;
    }

    /**
     * Seals the oldest entries that are not sealed, of those behind that one. A transaction of its own each time: whoever
     * seals many must not keep others from writing until the last is done.
     *
     * @return the last one that was sealed, behind which there may be more; nothing if that was all
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public OptionalLong seal(long after) {
        var head = entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var link = head.link();
        var open = open(after);
        for (var row : open) {
            link = link.then(row.entry());
            entities.persist(new AuditSeal(link, row.id()));
        }
        head.moveTo(link);
        return open.size() < BATCH ? OptionalLong.empty() : OptionalLong.of(open.get(open.size() - 1).id());
    }

    /** Seals all that is not sealed behind that entry. */
    public static void all(Seals seals, long after) {
        for (var last = OptionalLong.of(after); last.isPresent(); ) last = seals.seal(last.getAsLong());
    }

    /** The end of the chain. */
    public Link head() { return entities.find(AuditHead.class, AuditHead.ONLY).link(); }

    private long last(Link link) { return entities.createQuery("select s.entry from AuditSeal s where s.seq = :seq", Long.class).setParameter("seq", link.seq()).getSingleResult(); }

    private List<AuditRow> open(long after) {
        return entities.createQuery("select e from AuditRow e left join AuditSeal s on s.entry = e.id where e.id > :after and s.entry is null order by e.id", AuditRow.class)
            .setParameter("after", after).setMaxResults(BATCH).getResultList();
    }
}
