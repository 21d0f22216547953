package org.bellwether.people;

import java.time.LocalDate;

import org.bellwether.people.calendar.CalendarException;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Days on which a site does not do as its week says: a holiday, or days that are worked in exchange. */
@Audited
@Entity @Table(name = "site_exception")
class SiteException {

    @Id private long id;
    @Version private int version;
    @Column(name = "site_id") private SiteId site;
    @Column(name = "from_on") private LocalDate fromOn;
    @Column(name = "until_on") private LocalDate untilOn;
    @Column(name = "name") private String name;
    @Column(name = "working") private boolean working;

    protected SiteException() { }

    SiteException(SiteId site, CalendarException days) {
        id = SiteExceptionId.fresh().value();
        this.site = site;
        fromOn = days.from();
        untilOn = days.until();
        name = days.name();
        working = days.working();
    }

    SiteExceptionId id() { return new SiteExceptionId(id); }
    SiteId site() { return site; }
    CalendarException days() { return new CalendarException(fromOn, untilOn, name, working); }
}
