package org.bellwether.privacy;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;

import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.privacy.DataKind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How many days a kind of data is kept, where it is not as many as the product proposes. */
@Audited
@Entity @Table(name = "privacy_period")
class RetentionPeriod {

    static final int LEAST = 1;
    /** Whoever is in the middle of a course goes on where they were. */
    static final int LEAST_ANSWERS = 180;
    /** A hundred years. */
    static final int MOST = 36_525;

    @Id @Enumerated(STRING) private DataKind kind;
    @Version private int version;
    private int days;
    @Column(name = "set_by") private PersonId setBy;
    @Column(name = "set_at") private Instant setAt;

    protected RetentionPeriod() { }

    RetentionPeriod(DataKind kind) { this.kind = kind; }

    /** @throws RuleViolation if that is no number of days */
    void set(int days, PersonId by, Instant at) {
        var least = kind == DataKind.ANSWERS ? LEAST_ANSWERS : LEAST;
        if (days < least || days > MOST) throw new RuleViolation("privacy.period.range", least, MOST);
        this.days = days;
        setBy = by;
        setAt = at;
    }

    DataKind kind() { return kind; }
    int days() { return days; }
}
