package org.bellwether.certification;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One person's holding of one certification, through all its cycles. */
@Audited(subject = "holder")
@Entity @Table(name = "award")
class Award {

    @Id private long id;
    @Version private int version;
    @Column(name = "certification_id") private CertificationId certification;
    @Column(name = "holder_id") private PersonId holder;
    @Column(name = "last_number") private int lastNumber;

    protected Award() { }

    Award(AwardId id, CertificationId certification, PersonId holder) {
        this.id = id.value();
        this.certification = certification;
        this.holder = holder;
    }

    /**
     * The next cycle, with its dates by the rule as it is now.
     *
     * @param on   the day on which the last requirement was met
     * @param due  the last day on which a first award is on time, or null
     * @param last the newest cycle before, or null
     */
    AwardCycle certify(ValidityRule rule, Instant at, LocalDate on, LocalDate due, AwardCycle last) {
        var validity = rule.certify(on, due, last == null ? null : last.fact());
        lastNumber++;
        return new AwardCycle(id(), lastNumber, at, validity);
    }

    AwardId id() { return new AwardId(id); }
    CertificationId certification() { return certification; }
    PersonId holder() { return holder; }
    int lastNumber() { return lastNumber; }
}
