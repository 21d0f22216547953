package org.bellwether.desk;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Personal;
import org.bellwether.platform.desk.DeskItem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that a person took off their own desk until a day, with the reason. It comes back by itself. */
@Audited(subject = "person")
@Entity @Table(name = "desk_mark")
class Mark {

    private static final int LONGEST_DAYS = 90;
    private static final int LONGEST_REASON = 400;

    @Id private long id;
    @Column(name = "person_id") private PersonId person;
    @Column(name = "rule_name") private String rule;
    @Column(name = "subject") private String subject;
    @Column(name = "until_on") private LocalDate until;
    @Personal @Column(name = "reason") private String reason;
    @Column(name = "made_at") private Instant madeAt;

    protected Mark() { }

    /** @param days for how long, 1 to 90 */
    Mark(PersonId person, String rule, String subject, int days, String reason, LocalDate today, Instant now) {
        if (days < 1 || days > LONGEST_DAYS) throw new RuleViolation("desk.mark.days", LONGEST_DAYS);
        if (reason == null || reason.isBlank()) throw new RuleViolation("desk.mark.reason-missing");
        if (reason.strip().length() > LONGEST_REASON) throw new RuleViolation("desk.mark.reason-long", LONGEST_REASON);
        this.id = org.bellwether.platform.id.Id.mint();
        this.person = person;
        this.rule = rule;
        this.subject = subject;
        this.until = today.plusDays(days);
        this.reason = reason.strip();
        this.madeAt = now;
    }

    boolean isOf(DeskItem item) { return rule.equals(item.rule()) && subject.equals(item.subject()); }
    SetAside row(DeskItem item) { return new SetAside(id, item, until, reason); }
    boolean of(PersonId one) { return person.equals(one); }
}
