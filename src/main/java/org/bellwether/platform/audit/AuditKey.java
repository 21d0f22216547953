package org.bellwether.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The key with which the trail enciphers what tells who a person is; {@link PendingEntries} makes it. */
@Unaudited("it is the trail")
@Entity @Table(name = "audit_key")
class AuditKey {

    @Id @Column(name = "person_id") private long person;
    @Column(name = "secret", updatable = false) private String secret;

    protected AuditKey() { }

    long person() { return person; }
    String secret() { return secret; }
}
