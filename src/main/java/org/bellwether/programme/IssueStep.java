package org.bellwether.programme;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was done about an issue, by whom and when. Never changed. */
@Audited
@Entity @Table(name = "issue_step")
class IssueStep {

    /** What a step did. */
    enum Kind { RAISED, ESCALATED, RETURNED, RESOLVED, REOPENED }

    @Id private long id;
    @Column(name = "issue_id") private long issue;
    @Enumerated(STRING) @Column(name = "kind") private Kind kind;
    @Column(name = "note") private String note;
    @Column(name = "person_id") private PersonId person;
    @Column(name = "made_at") private Instant madeAt;

    protected IssueStep() { }

    IssueStep(IssueId issue, Kind kind, String note, PersonId person, Instant madeAt) {
        this.id = org.bellwether.platform.id.Id.mint();
        this.issue = issue.value();
        this.kind = kind;
        this.note = note;
        this.person = person;
        this.madeAt = madeAt;
    }

    Kind kind() { return kind; }
    String note() { return note; }
    PersonId person() { return person; }
    Instant madeAt() { return madeAt; }
}
