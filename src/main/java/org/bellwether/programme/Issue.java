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

/** Something that stands in the way of the change. It is seen to in the department (level 0), by the CIO (1) or by the steering group (2). */
@Audited
@Entity @Table(name = "issue")
class Issue {

    static final int STEERING_GROUP = 2;

    @Id private long id;
    @Version private int version;
    @Column(name = "code") private String code;
    @Column(name = "title_en") private String titleEn;
    @Column(name = "title_zh") private String titleZh;
    @Column(name = "description_en") private String descriptionEn;
    @Column(name = "description_zh") private String descriptionZh;
    @Column(name = "severity") private int severity;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "owner_id") private PersonId owner;
    @Column(name = "raised_on") private LocalDate raisedOn;
    @Column(name = "due_on") private LocalDate dueOn;
    @Column(name = "level") private int level;
    @Enumerated(STRING) @Column(name = "state") private IssueState state = IssueState.OPEN;
    @Column(name = "resolution") private String resolution;
    @Column(name = "resolved_on") private LocalDate resolvedOn;

    protected Issue() { }

    Issue(IssueId id, String code, NewIssue raised, LocalDate raisedOn) {
        if (raised.dueOn().isBefore(raisedOn)) throw new RuleViolation("programme.issue.due-past");
        this.id = id.value();
        this.code = code;
        this.titleEn = raised.title().en();
        this.titleZh = raised.title().zh();
        this.descriptionEn = raised.description().en();
        this.descriptionZh = raised.description().zh();
        this.severity = raised.severity();
        this.unit = raised.unit();
        this.owner = raised.owner();
        this.raisedOn = raisedOn;
        this.dueOn = raised.dueOn();
    }

    /** One level up. */
    void escalate() {
        requireOpen();
        if (level == STEERING_GROUP) throw new RuleViolation("programme.issue.at-top", code);
        level++;
    }

    /** One level down, back to those who can do something about it. */
    void giveBack() {
        requireOpen();
        if (level == 0) throw new RuleViolation("programme.issue.at-bottom", code);
        level--;
    }

    void resolve(String how, LocalDate today) {
        requireOpen();
        state = IssueState.RESOLVED;
        resolution = how;
        resolvedOn = today;
    }

    void reopen() {
        if (state != IssueState.RESOLVED) throw new RuleViolation("programme.issue.is-open", code);
        state = IssueState.OPEN;
        resolution = null;
        resolvedOn = null;
    }

    private void requireOpen() {
        if (state != IssueState.OPEN) throw new RuleViolation("programme.issue.is-resolved", code);
    }

    IssueRow row() { return new IssueRow(new IssueId(id), code, new Localized(titleEn, titleZh), severity, unit, owner, raisedOn, dueOn, level, state, resolvedOn); }

    Localized description() { return new Localized(descriptionEn, descriptionZh); }
    String resolution() { return resolution; }
}
