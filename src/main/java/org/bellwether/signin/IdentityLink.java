package org.bellwether.signin;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Personal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whom a provider means by a subject. A subject is never given to somebody else (OpenID Connect Core 1.0, 2), an address may be. */
@Audited(subject = "person")
@Entity @Table(name = "identity_link")
class IdentityLink {

    @Id private long id;
    @Column(name = "provider_id") private long provider;
    @Personal @Column(name = "subject") private String subject;
    @Column(name = "person_id") private PersonId person;
    @Column(name = "linked_at") private Instant linkedAt;

    protected IdentityLink() { }

    IdentityLink(ProviderId provider, String subject, PersonId person, Instant now) {
        id = org.bellwether.platform.id.Id.mint();
        this.provider = provider.value();
        this.subject = subject;
        this.person = person;
        linkedAt = now;
    }

    String subject() { return subject; }
    PersonId person() { return person; }
    ProviderId provider() { return new ProviderId(provider); }
    Instant linkedAt() { return linkedAt; }
}
