package org.bellwether.people;

import static jakarta.persistence.EnumType.STRING;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Personal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Someone who belongs to the enterprise: who they are, where they work, how they read the time and the pages. */
@Audited(subject = "id")
@Entity @Table(name = "person")
class Person {

    @Id private long id;
    @Version private int version;
    @Personal @Column(name = "login") private String login;
    @Personal @Column(name = "full_name") private String fullName;
    @Personal @Column(name = "email") private String email;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "job_title") private String jobTitle;
    @Column(name = "site") private String site;
    @Column(name = "language") private String language;
    @Column(name = "time_zone") private String timeZone;
    @Enumerated(STRING) @Column(name = "status") private PersonStatus status = PersonStatus.ACTIVE;

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

    /** @throws RuleViolation if a name is missing, or the e-mail address or the time zone is none */
    void describe(PersonDetails details) {
        details.check();
        fullName = details.name().strip();
        email = details.email() == null || details.email().isBlank() ? null : details.email().strip();
        unit = details.unit();
        jobTitle = details.jobTitle().strip();
        site = details.site().strip();
        language = details.language();
        timeZone = details.timeZone();
    }

    /** How the person wishes to read. */
    void read(String language, String timeZone) {
        PersonDetails.checkReading(language, timeZone);
        this.language = language;
        this.timeZone = timeZone;
    }

    /** Shuts them out for a while. */
    void suspend() { move(PersonStatus.ACTIVE, PersonStatus.SUSPENDED); }

    /** They are back. */
    void reinstate() {
        if (status == PersonStatus.ACTIVE) throw new RuleViolation("people.person.active");
        status = PersonStatus.ACTIVE;
    }

    /** They have left the enterprise. */
    void end() {
        if (status == PersonStatus.ENDED) throw new RuleViolation("people.person.ended");
        status = PersonStatus.ENDED;
    }

    private void move(PersonStatus from, PersonStatus to) {
        if (status != from) throw new RuleViolation("people.person.not-active");
        status = to;
    }

    PersonDetails details() { return new PersonDetails(fullName, email, unit, jobTitle, site, language, timeZone); }

    PersonId id() { return new PersonId(id); }
    String fullName() { return fullName; }
    PersonStatus status() { return status; }
    String login() { return login; }
    String language() { return language; }
}
