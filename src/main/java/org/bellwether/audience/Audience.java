package org.bellwether.audience;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A rule that chooses people, with a name. */
@Audited
@Entity @Table(name = "audience")
class Audience {

    private static final String COUNTED = "follows from the rule and the people";

    @Id private long id;
    @Version private int version;
    @Column(name = "name_en") private String nameEn;
    @Column(name = "name_zh") private String nameZh;
    @Column(name = "note") private String note;
    @Column(name = "rule_json") private String rule;
    @Column(name = "made_by") private PersonId madeBy;
    @Column(name = "changed_at") private Instant changedAt;
    @Unaudited(COUNTED) @Column(name = "checked_at") private Instant checkedAt;
    @Unaudited(COUNTED) @Column(name = "members") private int members;
    @Column(name = "retired_at") private Instant retiredAt;

    protected Audience() { }

    Audience(AudienceId id, AudienceDraft draft, PersonId by, Instant at) {
        this.id = id.value();
        this.madeBy = by;
        become(draft, at);
    }

    /** @throws RuleViolation if it is retired */
    void become(AudienceDraft draft, Instant at) {
        if (retiredAt != null) throw new RuleViolation("audience.audience.retired");
        nameEn = draft.name().en().strip();
        nameZh = draft.name().zh() == null || draft.name().zh().isBlank() ? null : draft.name().zh().strip();
        note = draft.note() == null || draft.note().isBlank() ? null : draft.note().strip();
        rule = RuleText.write(draft.rule());
        changedAt = at;
        checkedAt = null;
    }

    /** All its members were found at that time. */
    void checked(int members, Instant at) {
        this.members = members;
        checkedAt = at;
    }

    /** So many more came than went. */
    void moved(int more) { members += more; }

    /** Nothing new can use it; who belonged to it stays known. */
    void retire(Instant at) {
        if (retiredAt != null) throw new RuleViolation("audience.audience.retired");
        retiredAt = at;
    }

    AudienceId id() { return new AudienceId(id); }
    Localized name() { return new Localized(nameEn, nameZh); }
    AudienceRule rule() { return RuleText.read(rule); }
    boolean retired() { return retiredAt != null; }
    AudienceRow row() { return new AudienceRow(id(), name(), note, members, changedAt, checkedAt, retiredAt != null); }
}
