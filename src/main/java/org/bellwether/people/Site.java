package org.bellwether.people;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A place where people work, with its clock. */
@Audited
@Entity @Table(name = "site")
class Site {

    @Id private long id;
    @Version private int version;
    @Column(name = "name") private String name;
    @Column(name = "time_zone") private String timeZone;

    protected Site() { }

    Site(SiteId id, String name, String timeZone) {
        this.id = id.value();
        this.name = name;
        this.timeZone = timeZone;
    }

    /** The clock of the place. */
    void keepsTime(String zone) { timeZone = zone; }

    SiteId id() { return new SiteId(id); }
    String name() { return name; }
    String timeZone() { return timeZone; }
}
