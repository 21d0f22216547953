package org.bellwether.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain. Whoever seals holds its one row. */
@Unaudited("it is the trail")
@Entity @Table(name = "audit_head")
class AuditHead {

    static final int ONLY = 1;

    @Id private int id;
    @Column(name = "seq") private long seq;
    @Column(name = "hash") private String hash;

    protected AuditHead() { }

    Link link() { return new Link(seq, hash); }

    void moveTo(Link link) {
        seq = link.seq();
        hash = link.hash();
    }
}
