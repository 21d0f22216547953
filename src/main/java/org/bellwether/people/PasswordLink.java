package org.bellwether.people;

import static jakarta.persistence.EnumType.STRING;

import java.time.Duration;
import java.time.Instant;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Concealed;
import org.bellwether.platform.security.Secrets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A link with which a person sets a password, once. Only its fingerprint is kept. */
@Audited(subject = "person")
@Entity @Table(name = "password_link")
class PasswordLink {

    /** Why somebody has a link, and how long it works. */
    enum Purpose {
        /** Made by an administrator, and handed over. */
        BY_HAND(Duration.ofHours(24)),
        /** Sent to somebody who has no password yet. */
        INVITATION(Duration.ofDays(7)),
        /** Sent to somebody who has forgotten it. */
        RESET(Duration.ofMinutes(30));

        final Duration life;

        Purpose(Duration life) { this.life = life; }
    }

    /** Behind the sign the browser keeps the token to itself: no server, proxy or next page is told of it. */
    static final String PAGE = "/set-password.xhtml#";

    @Concealed @Id @Column(name = "token_hash") private String tokenHash;
    @Column(name = "person_id") private PersonId person;
    @Enumerated(STRING) @Column(name = "purpose") private Purpose purpose;
    @Column(name = "expires_at") private Instant expiresAt;
    @Column(name = "used_at") private Instant usedAt;

    protected PasswordLink() { }

    PasswordLink(String tokenHash, PersonId person, Purpose purpose, Instant now) {
        this.tokenHash = tokenHash;
        this.person = person;
        this.purpose = purpose;
        this.expiresAt = now.plus(purpose.life);
    }

    /**
     * A new link for that person; those before it are worth nothing any more.
     *
     * @return its token, which is kept nowhere
     */
    static String issue(EntityManager entities, PersonId person, Purpose purpose, Instant now) {
        withdraw(entities, person);
        var token = Secrets.word(32);
        entities.persist(new PasswordLink(Secrets.fingerprint(token), person, purpose, now));
        return token;
    }

    /** Whatever link that person was sent is worth nothing any more. */
    static void withdraw(EntityManager entities, PersonId person) {
        entities.createQuery("select l from PasswordLink l where l.person = :person and l.usedAt is null", PasswordLink.class).setParameter("person", person).getResultList().forEach(entities::remove);
    }

    PersonId person() { return person; }

    boolean usable(Instant now) { return usedAt == null && now.isBefore(expiresAt); }

    /** Spends the link. */
    PersonId use(Instant now) {
        if (!usable(now)) throw new RuleViolation("people.password-link.spent");
        usedAt = now;
        return person;
    }
}
