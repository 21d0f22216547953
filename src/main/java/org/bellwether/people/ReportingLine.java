package org.bellwether.people;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whom somebody reports to today, and who stands above them. Written in many rows at once by {@link ReportingWriter}; as an entity it is only read. */
@Unaudited("follows from the jobs and the units, which are audited")
@Entity @Table(name = "reporting_line")
class ReportingLine {

    @Id @Column(name = "person_id") private long person;
    @Column(name = "manager_id") private PersonId manager;
    @Column(name = "report_line") private String line;

    protected ReportingLine() { }

    PersonId manager() { return manager; }
    String line() { return line; }
}
