package org.bellwether.audit;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Verdict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody had the trail verified; what came of it stays. */
@Audited
@Entity @Table(name = "audit_verification")
class Verification {

    @Id private long id;
    @Column(name = "asked_by") private PersonId askedBy;
    @Column(name = "started_at") private Instant startedAt;
    @Column(name = "ended_at") private Instant endedAt;
    @Column(name = "links") private Long links;
    @Column(name = "roots") private Integer roots;
    @Column(name = "unsealed") private Long unsealed;
    @Enumerated(STRING) @Column(name = "fault") private Verdict.Fault fault;

    protected Verification() { }

    Verification(VerificationId id, PersonId askedBy, Instant startedAt) {
        this.id = id.value();
        this.askedBy = askedBy;
        this.startedAt = startedAt;
    }

    void ended(Verdict verdict, int comparedRoots, Instant at) {
        endedAt = at;
        links = verdict.links();
        roots = comparedRoots;
        unsealed = verdict.open();
        fault = verdict.fault();
    }
}
