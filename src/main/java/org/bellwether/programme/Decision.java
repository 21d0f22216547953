package org.bellwether.programme;

import static jakarta.persistence.EnumType.STRING;

import java.time.LocalDate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Something that the steering group has to decide, with the choices it has and the one that is recommended. */
@Audited
@Entity @Table(name = "decision")
class Decision {

    private static final int LONGEST_RATIONALE = 2_000;

    @Id private long id;
    @Version private int version;
    @Column(name = "code") private String code;
    @Column(name = "title_en") private String titleEn;
    @Column(name = "title_zh") private String titleZh;
    @Column(name = "context_en") private String contextEn;
    @Column(name = "context_zh") private String contextZh;
    @Column(name = "delay_cost_en") private String delayCostEn;
    @Column(name = "delay_cost_zh") private String delayCostZh;
    @Column(name = "severity") private int severity;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "raised_by") private PersonId raisedBy;
    @Column(name = "raised_on") private LocalDate raisedOn;
    @Column(name = "decide_by") private LocalDate decideBy;
    @Enumerated(STRING) @Column(name = "state") private DecisionState state = DecisionState.PROPOSED;
    @Column(name = "recommended_id") private Long recommended;
    @Column(name = "chosen_id") private Long chosen;
    @Column(name = "rationale") private String rationale;
    @Column(name = "decided_by") private PersonId decidedBy;
    @Column(name = "decided_on") private LocalDate decidedOn;

    protected Decision() { }

    Decision(DecisionId id, String code, NewDecision asked, PersonId raisedBy, LocalDate raisedOn) {
        if (asked.decideBy().isBefore(raisedOn)) throw new RuleViolation("programme.decision.by-past");
        this.id = id.value();
        this.code = code;
        this.titleEn = asked.title().en();
        this.titleZh = asked.title().zh();
        this.contextEn = asked.context().en();
        this.contextZh = asked.context().zh();
        this.delayCostEn = asked.delayCost() == null ? null : asked.delayCost().en();
        this.delayCostZh = asked.delayCost() == null ? null : asked.delayCost().zh();
        this.severity = asked.severity();
        this.unit = asked.unit();
        this.raisedBy = raisedBy;
        this.raisedOn = raisedOn;
        this.decideBy = asked.decideBy();
    }

    void recommend(DecisionOption option) { recommended = option.id(); }

    /** @throws RuleViolation if it is taken or withdrawn already, or nothing says why */
    void take(DecisionOption option, String why, PersonId by, LocalDate today) {
        requireProposed();
        var reason = required(why);
        chosen = option.id();
        rationale = reason;
        decidedBy = by;
        decidedOn = today;
        state = DecisionState.TAKEN;
    }

    /** @throws RuleViolation as {@link #take} */
    void withdraw(String why, PersonId by, LocalDate today) {
        requireProposed();
        rationale = required(why);
        decidedBy = by;
        decidedOn = today;
        state = DecisionState.WITHDRAWN;
    }

    private static String required(String why) {
        if (why == null || why.isBlank()) throw new RuleViolation("programme.decision.why-missing");
        if (why.strip().length() > LONGEST_RATIONALE) throw new RuleViolation("programme.decision.why-long", LONGEST_RATIONALE);
        return why.strip();
    }

    private void requireProposed() {
        if (state != DecisionState.PROPOSED) throw new RuleViolation("programme.decision.closed", code);
    }

    DecisionRow row() {
        return new DecisionRow(new DecisionId(id), code, new Localized(titleEn, titleZh), severity, unit, raisedBy, raisedOn, decideBy, state, decidedBy, decidedOn);
    }

    Localized context() { return new Localized(contextEn, contextZh); }
    Localized delayCost() { return delayCostEn == null ? null : new Localized(delayCostEn, delayCostZh); }
    Long recommended() { return recommended; }
    Long chosen() { return chosen; }
    String rationale() { return rationale; }
}
