package org.bellwether.privacy;

import java.time.Instant;
import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.privacy.ErasedPerson;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That somebody was erased: by whom, why, and how much that was. Whom it was says nobody. */
@Audited(subject = "person")
@Entity @Table(name = "privacy_erasure")
class Erasure {

    @Id private long id;
    @Column(name = "person_id") private PersonId person;
    @Column(name = "pseudonym") private String pseudonym;
    @Column(name = "erased_at") private Instant erasedAt;
    @Column(name = "erased_by") private PersonId erasedBy;
    @Column(name = "reason") private String reason;
    @Column(name = "going") private long going;
    @Column(name = "unnamed") private long unnamed;
    @Column(name = "kept") private long kept;

    protected Erasure() { }

    /** @param by null where nobody asked for it but the calendar */
    Erasure(ErasedPerson erased, PersonId by, String reason, List<KeptKind> counted, Instant at) {
        id = ErasureId.fresh().value();
        person = new PersonId(erased.id());
        pseudonym = erased.pseudonym();
        erasedAt = at;
        erasedBy = by;
        this.reason = reason;
        going = counted.stream().mapToLong(KeptKind::going).sum();
        unnamed = counted.stream().mapToLong(KeptKind::unnamed).sum();
        kept = counted.stream().mapToLong(KeptKind::kept).sum();
    }

    ErasureRow row(String by) { return new ErasureRow(new ErasureId(id), person, pseudonym, erasedAt, by, reason, going, unnamed, kept); }
    PersonId by() { return erasedBy; }
}
