package org.bellwether.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.bellwether.platform.mail.Outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Sends whoever has forgotten the password a link, on a thread of its own. Whoever has none yet gets the invitation once more. */
@Stateless
@PermitAll
public class PasswordResetWork {

    /** So many mails within {@link #SPAN}, whoever asks for them. */
    static final int MOST = 3;
    static final Duration SPAN = Duration.ofHours(1);

    @PersistenceContext EntityManager entities;
    @Inject AccountMail mail;
    @Inject Outbox outbox;
    @Inject Clock clock;
    @Inject @Any Instance<PasswordCheck> elsewhere;

    @Asynchronous
    public void answer(String named) {
        var name = named == null ? "" : named.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || !outbox.works()) return;
        var found = found(name);
        if (found.size() == 1 && mail.reaches(found.get(0)) && !often(found.get(0))) send(found.get(0)); // An address of several people is nobody's proof.
    }

    private List<Person> found(String name) {
        return entities.createQuery("select p from Person p join Account a on a.person = p.id where (p.login = :name or lower(p.email) = :name) and p.status = :active", Person.class)
            .setParameter("name", name).setParameter("active", PersonStatus.ACTIVE).setMaxResults(2).getResultList();
    }

    private boolean often(Person person) {
        return entities.createQuery("select count(m) from Mail m where m.about = :person and m.key in :links and m.createdAt > :past", Long.class)
            .setParameter("person", person.id().value()).setParameter("links", List.of(AccountMail.RESET, AccountMail.INVITATION)).setParameter("past", clock.instant().minus(SPAN)).getSingleResult() >= MOST;
    }

    private void send(Person person) {
        var ours = entities.find(Account.class, person.id().value(), LockModeType.PESSIMISTIC_WRITE).hasPassword();
        if (!ours && elsewhere.stream().anyMatch(check -> check.place(person.id()).isPresent())) return; // It is changed there; the page says so.
        var purpose = ours ? PasswordLink.Purpose.RESET : PasswordLink.Purpose.INVITATION;
        mail.link(person, PasswordLink.issue(entities, person.id(), purpose, clock.instant()), purpose);
    }
}
