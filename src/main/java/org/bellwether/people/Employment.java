package org.bellwether.people;

import java.time.LocalDate;
import java.util.Optional;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Somebody works in a unit as something, from one day to another. */
@Audited(subject = "person")
@Entity @Table(name = "employment")
class Employment {

    @Id private long id;
    @Version private int version;
    @Column(name = "person_id") private PersonId person;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "position_id") private PositionId position;
    @Column(name = "site_id") private SiteId site;
    @Column(name = "main") private boolean main;
    @Column(name = "manager_id") private PersonId manager;
    @Column(name = "from_on") private LocalDate fromOn;
    @Column(name = "until_on") private LocalDate untilOn;

    protected Employment() { }

    Employment(PersonId person, Post post, boolean main, Period period) {
        id = EmploymentId.fresh().value();
        this.person = person;
        this.main = main;
        become(post);
        during(period);
    }

    /** The same from now on as something else, or elsewhere. */
    void become(Post post) {
        unit = post.unit();
        position = post.position();
        site = post.site();
        manager = post.manager();
    }

    void during(Period period) {
        fromOn = period.from();
        untilOn = period.until();
    }

    /**
     * From that day on it is in another unit.
     *
     * @return what goes on there, where this one has begun before
     */
    Optional<Employment> transfer(OrgUnitId into, LocalDate day) {
        if (fromOn != null && !fromOn.isBefore(day)) {
            unit = into;
            return Optional.empty();
        }
        var there = new Employment(person, post().in(into), main, period().onwards(day));
        during(period().before(day));
        return Optional.of(there);
    }

    EmploymentId id() { return new EmploymentId(id); }
    PersonId person() { return person; }
    boolean main() { return main; }
    Period period() { return new Period(fromOn, untilOn); }
    Post post() { return new Post(unit, position, site, manager); }
}
