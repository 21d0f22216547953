package org.bellwether.people;

import java.time.LocalDate;

import org.bellwether.people.calendar.WorkWeek;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** On which days of the week a site works, from one day on. */
@Audited
@Entity @Table(name = "site_week")
class SiteWeek {

    @Id private long id;
    @Version private int version;
    @Column(name = "site_id") private SiteId site;
    @Column(name = "from_on") private LocalDate fromOn;
    @Column(name = "working") private String working;

    protected SiteWeek() { }

    SiteWeek(SiteWeekId id, SiteId site, LocalDate from, WorkWeek week) {
        this.id = id.value();
        this.site = site;
        fromOn = from;
        working = week.text();
    }

    /** It was another one from the same day on. */
    void is(WorkWeek week) { working = week.text(); }

    SiteWeekId id() { return new SiteWeekId(id); }
    SiteId site() { return site; }
    LocalDate fromOn() { return fromOn; }
    WorkWeek week() { return WorkWeek.of(working); }
}
