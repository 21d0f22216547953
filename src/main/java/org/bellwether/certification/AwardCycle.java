package org.bellwether.certification;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.learning.EnrolmentId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One time that a certification was earned. Nothing in it changes but that it can be revoked, once. */
@Audited
@Entity @Table(name = "award_cycle")
class AwardCycle {

    private static final int LONGEST_REASON = 1000;

    @Id private long id;
    @Version private int version;
    @Column(name = "award_id") private AwardId award;
    @Column(name = "number") private int number;
    @Enumerated(STRING) @Column(name = "kind") private CycleKind kind;
    @Column(name = "certified_at") private Instant certifiedAt;
    @Column(name = "certified_on") private LocalDate certifiedOn;
    @Column(name = "valid_until") private LocalDate validUntil;
    @Column(name = "baseline_until") private LocalDate baselineUntil;
    @Column(name = "renewal_opens") private LocalDate renewalOpens;
    @Column(name = "grace_until") private LocalDate graceUntil;
    @Column(name = "in_grace") private boolean inGrace;
    @Column(name = "enrolment_id") private EnrolmentId enrolment;
    @Column(name = "confirmed_by") private PersonId confirmedBy;
    @Column(name = "evidence") private String evidence;
    @Column(name = "revoked_at") private Instant revokedAt;
    @Column(name = "revoked_on") private LocalDate revokedOn;
    @Column(name = "revoked_by") private PersonId revokedBy;
    @Column(name = "revoke_reason") private String revokeReason;

    protected AwardCycle() { }

    AwardCycle(AwardId award, int number, Instant at, Validity validity) {
        this.id = org.bellwether.platform.id.Id.mint();
        this.award = award;
        this.number = number;
        this.kind = validity.kind();
        this.certifiedAt = at;
        this.certifiedOn = validity.from();
        this.validUntil = validity.until();
        this.baselineUntil = validity.baselineUntil();
        this.renewalOpens = validity.windowOpensOn();
        this.graceUntil = validity.graceUntil();
        this.inGrace = validity.inGrace();
    }

    /** What it rests on: a completed enrolment. */
    AwardCycle by(EnrolmentId completed) {
        enrolment = completed;
        return this;
    }

    /** What it rests on: someone's word and what they saw. */
    AwardCycle confirmed(PersonId by, String seen) {
        confirmedBy = by;
        evidence = reason(seen, "certification.renew.evidence-missing");
        return this;
    }

    /** It holds no longer, from that day on. The reason stays inside the house. */
    void revoke(Instant at, LocalDate on, PersonId by, String why) {
        if (revokedAt != null) throw new RuleViolation("certification.revoke.already");
        revokeReason = reason(why, "certification.revoke.reason-missing");
        revokedAt = at;
        revokedOn = on;
        revokedBy = by;
    }

    private static String reason(String text, String missing) {
        if (text == null || text.isBlank()) throw new RuleViolation(missing);
        return text.strip().length() > LONGEST_REASON ? text.strip().substring(0, LONGEST_REASON) : text.strip();
    }

    Cycle fact() { return new Cycle(number, certifiedOn, validity(), revokedOn); }
    Validity validity() { return new Validity(kind, certifiedOn, validUntil, baselineUntil, renewalOpens, graceUntil, inGrace); }
    AwardId award() { return award; }
    int number() { return number; }
    LocalDate certifiedOn() { return certifiedOn; }
    LocalDate validUntil() { return validUntil; }
    String revokeReason() { return revokeReason; }
}
