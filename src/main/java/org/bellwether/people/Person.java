package org.bellwether.people;

import static jakarta.persistence.EnumType.STRING;

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

    PersonId id() { return new PersonId(id); }
    String fullName() { return fullName; }
    PersonStatus status() { return status; }
    String login() { return login; }
    String language() { return language; }
}
