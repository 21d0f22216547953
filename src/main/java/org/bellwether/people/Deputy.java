package org.bellwether.people;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Somebody stands in for a manager, from one day to another: they look after the manager's people as the manager does. */
@Audited(subject = "manager")
@Entity @Table(name = "deputy")
class Deputy {

    /** No longer than this: what is meant for good is another head. */
    static final int LONGEST_MONTHS = 12;

    @Id private long id;
    @Version private int version;
    @Column(name = "manager_id") private PersonId manager;
    @Column(name = "deputy_id") private PersonId deputy;
    @Column(name = "from_on") private LocalDate fromOn;
    @Column(name = "until_on") private LocalDate untilOn;
    @Column(name = "appointed_at") private Instant appointedAt;
    @Column(name = "ended_at") private Instant endedAt;

    protected Deputy() { }

    /** @throws RuleViolation if it is themselves, or the days are missing, past, the wrong way round or too far apart */
    Deputy(PersonId manager, PersonId deputy, LocalDate from, LocalDate until, Instant at, LocalDate today) {
        if (manager.equals(deputy)) throw new RuleViolation("people.deputy.oneself");
        if (from == null || until == null) throw new RuleViolation("people.deputy.no-day");
        if (until.isBefore(from)) throw new RuleViolation("people.deputy.backwards");
        if (until.isBefore(today)) throw new RuleViolation("people.deputy.past", until);
        if (until.isAfter(from.plusMonths(LONGEST_MONTHS))) throw new RuleViolation("people.deputy.long", LONGEST_MONTHS);
        id = DeputyId.fresh().value();
        this.manager = manager;
        this.deputy = deputy;
        fromOn = from;
        untilOn = until;
        appointedAt = at;
    }

    /** It ends at once, or never begins. */
    void end(Instant at) {
        if (endedAt != null) throw new RuleViolation("people.deputy.ended");
        endedAt = at;
    }

    boolean covers(LocalDate day) { return !day.isBefore(fromOn) && !day.isAfter(untilOn); }

    DeputyId id() { return new DeputyId(id); }
    PersonId manager() { return manager; }
    PersonId deputy() { return deputy; }
    LocalDate fromOn() { return fromOn; }
    LocalDate untilOn() { return untilOn; }
}
