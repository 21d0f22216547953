package org.bellwether.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bellwether.platform.security.HomeKey;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Hands out the mail that is due, each to one round of one server: a row is taken for a while, and free again when that is
 * over, should the server have died. Each step is a transaction of its own.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailRounds {

    static final int AT_ONCE = 20;
    /** Longer than a round can take. */
    static final Duration LEASE = Duration.ofMinutes(15);

    @PersistenceContext EntityManager entities;
    @Inject HomeKey key;
    @Inject Clock clock;

    /** What is due and was not taken by another round; taken by this one from now on. */
    public List<MailId> take(String round) {
        var now = clock.instant();
        var due = entities.createQuery("select m.id from Mail m where m.state = :waiting and m.nextTry <= :now and (m.leasedUntil is null or m.leasedUntil < :now) order by m.nextTry, m.id", Long.class)
            .setParameter("waiting", MailState.WAITING).setParameter("now", now).setMaxResults(AT_ONCE).getResultList();
        var taken = new ArrayList<MailId>();
        for (var id : due) {
            var rows = entities.createQuery("update Mail m set m.lease = :round, m.leasedUntil = :until where m.id = :id and m.state = :waiting and (m.leasedUntil is null or m.leasedUntil < :now)")
                .setParameter("round", round).setParameter("until", now.plus(LEASE)).setParameter("id", id).setParameter("waiting", MailState.WAITING).setParameter("now", now).executeUpdate();
            if (rows == 1) taken.add(new MailId(id));
        }
        return taken;
    }

    /** What is to be sent; empty where it would come too late, or was sealed with another key than this server has. */
    public Optional<Parcel> open(MailId id, String round) {
        var mail = leased(id, round);
        if (mail.isEmpty()) return Optional.empty();
        if (mail.get().late(clock.instant())) {
            mail.get().failed("platform.mail.late", true, clock.instant());
            return Optional.empty();
        }
        try {
            return Optional.of(new Parcel(id, mail.get().recipient(), MailText.unpacked(new String(key.open(mail.get().sealed()), StandardCharsets.UTF_8))));
        } catch (IllegalStateException otherKey) {
            mail.get().failed("platform.mail.other-key", false, clock.instant());
            return Optional.empty();
        }
    }

    public void sent(MailId id, String round) { leased(id, round).ifPresent(mail -> mail.sent(clock.instant())); }

    /** @param forGood whether another try would end in the same way */
    public void failed(MailId id, String round, String error, boolean forGood) { leased(id, round).ifPresent(mail -> mail.failed(error, forGood, clock.instant())); }

    /** Nobody tried it. */
    public void release(MailId id, String round) { leased(id, round).ifPresent(Mail::release); }

    private Optional<Mail> leased(MailId id, String round) { return Optional.ofNullable(entities.find(Mail.class, id.value())).filter(mail -> mail.leasedBy(round)); }

    /** A mail, opened; only this package can look into it. */
    public record Parcel(MailId id, String recipient, MailText text) { }
}
