package org.bellwether.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The place of an entry in the chain, and the hash that holds it there. */
@Unaudited("it is the trail")
@Entity @Table(name = "audit_seal")
class AuditSeal {

    @Id @Column(name = "seq") private long seq;
    @Column(name = "entry_id", updatable = false) private long entry;
    @Column(name = "hash", updatable = false) private String hash;

    protected AuditSeal() { }

    AuditSeal(Link link, long entry) {
        seq = link.seq();
        hash = link.hash();
        this.entry = entry;
    }

    Link link() { return new Link(seq, hash); }
}
