package org.bellwether.platform.audit;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entry as it is read back; {@link AuditStatement} writes it. */
@Unaudited("it is the trail")
@Entity @Table(name = "audit_entry")
class AuditRow {

    @Id private long id;
    @Column(name = "at", updatable = false) private Instant at;
    @Enumerated(STRING) @Column(name = "kind", updatable = false) private AuditKind kind;
    @Column(name = "actor_id", updatable = false) private Long actor;
    @Column(name = "address", updatable = false) private String address;
    @Column(name = "use_case", updatable = false) private String useCase;
    @Column(name = "object_type", updatable = false) private String objectType;
    @Column(name = "object_id", updatable = false) private String objectId;
    @Column(name = "subject_id", updatable = false) private Long subject;
    @Column(name = "reason", updatable = false) private String reason;
    @Column(name = "detail", updatable = false) private String detail;
    @Column(name = "behalf_id", updatable = false) private Long behalf;

    protected AuditRow() { }

    long id() { return id; }

    AuditEntry entry() { return new AuditEntry(id, at, kind, actor, address, useCase, objectType, objectId, subject, reason, detail, behalf); }
}
