package org.bellwether.people;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.platform.ClockProducer;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Personal;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Someone who belongs to the enterprise: who they are, where they work, how they read the time and the pages. */
@Audited(subject = "id")
@Entity @Table(name = "person")
class Person {

    @Id private long id;
    @Version private int version;
    @Personal @Column(name = "login") private String login;
    @Personal @Column(name = "personnel_number") private String number;
    @Personal @Column(name = "full_name") private String fullName;
    @Personal @Column(name = "email") private String email;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "job_title") private String jobTitle;
    @Column(name = "site") private String site;
    @Column(name = "language") private String language;
    @Column(name = "time_zone") private String timeZone;
    @Enumerated(STRING) @Column(name = "status") private PersonStatus status = PersonStatus.ACTIVE;

    @Column(name = "suspended_at_source") private boolean suspendedAtSource;
    @Column(name = "left_on") private LocalDate leftOn;
    @Column(name = "erased_at") private Instant erasedAt;

    @Unaudited("says when what is audited was changed") @Column(name = "changed_at") private Instant changedAt;

    protected Person() { }

    Person(PersonId id, String login, String fullName, String email, OrgUnitId unit, String jobTitle, String site, String language, String timeZone) {
        this.id = id.value();
        this.login = login.strip().toLowerCase(java.util.Locale.ROOT);
        this.fullName = fullName.strip();
        this.email = email;
        this.unit = unit;
        this.jobTitle = jobTitle;
        this.site = site;
        this.language = language;
        this.timeZone = timeZone;
    }

    /** Directories ask for those who were changed since they asked before. */
    @PrePersist @PreUpdate
    void changed() { changedAt = ClockProducer.now(); }

    /**
     * Who they are and how they read. Where they work is said by their jobs.
     *
     * @throws RuleViolation if a name is missing, or the e-mail address or the time zone is none
     */
    void describe(PersonDetails details) {
        requireKnown();
        details.check();
        fullName = details.name().strip();
        email = details.email() == null || details.email().isBlank() ? null : details.email().strip();
        language = details.language();
        timeZone = details.timeZone();
    }

    /** By which number HR knows them. */
    void number(String number) { this.number = number; }

    /** Under which name they sign in. */
    void rename(String login) {
        requireKnown();
        this.login = login.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Where they work today, and as what. */
    void works(OrgUnitId unit, String jobTitle, String site) {
        this.unit = unit;
        this.jobTitle = jobTitle;
        this.site = site;
    }

    boolean worksAs(OrgUnitId unit, String jobTitle, String site) { return unit.equals(this.unit) && jobTitle.equals(this.jobTitle) && site.equals(this.site); }

    /** How the person wishes to read. */
    void read(String language, String timeZone) {
        PersonDetails.checkReading(language, timeZone);
        this.language = language;
        this.timeZone = timeZone;
    }

    /** Shuts them out for a while. */
    void suspend() { move(PersonStatus.ACTIVE, PersonStatus.SUSPENDED); }

    /** The system that they come from shuts them out for a while, and may take that back. */
    void suspendAtSource() {
        suspend();
        suspendedAtSource = true;
    }

    boolean suspendedAtSource() { return suspendedAtSource; }

    /** They are back. */
    void reinstate() {
        requireKnown();
        if (status == PersonStatus.ACTIVE) throw new RuleViolation("people.person.active");
        status = PersonStatus.ACTIVE;
        suspendedAtSource = false;
        leftOn = null;
    }

    /** They have left the enterprise; that day was the last. */
    void end(LocalDate day) {
        if (status == PersonStatus.ENDED) throw new RuleViolation("people.person.ended");
        status = PersonStatus.ENDED;
        suspendedAtSource = false;
        leftOn = day;
    }

    private void requireKnown() { if (erasedAt != null) throw new RuleViolation("people.person.erased"); }

    private void move(PersonStatus from, PersonStatus to) {
        if (status != from) throw new RuleViolation("people.person.not-active");
        status = to;
    }

    /** As others see them, with what they were on some day. */
    PersonCard card(OrgUnitId unitThen, Localized unitName, OrgUnitId department, Localized departmentName, String position, String siteThen) {
        return new PersonCard(id(), login, fullName, position, unitThen, unitName, department, departmentName, siteThen, language, timeZone);
    }

    PersonDetails details() { return new PersonDetails(fullName, email, language, timeZone); }

    PersonId id() { return new PersonId(id); }
    String number() { return number; }
    String fullName() { return fullName; }
    PersonStatus status() { return status; }
    String login() { return login; }
    String language() { return language; }
    boolean erased() { return erasedAt != null; }
}
