package org.bellwether.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

import org.bellwether.people.calendar.CalendarException;
import org.bellwether.people.calendar.WorkWeek;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.paging.Like;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** When each site works: its clock, its week, its holidays, and the days that are worked in exchange. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMINISTRATOR})
public class SiteCalendars {

    @PersistenceContext EntityManager entities;
    @Inject EnterpriseDay days;
    @Inject Event<WorkCalendarChanged> changes;

    /** How many were taken over, and how many left out because other days stood there. */
    public record Taken(int taken, int leftOut) { }

    /** @param text part of the name; null or empty for all */
    @RolesAllowed({Role.CIO, Role.HR, Role.ADMINISTRATOR})
    public long count(String text) {
        return entities.createQuery("select count(s) from Site s where lower(s.name) like :text escape '!'", Long.class).setParameter("text", Like.containing(text)).getSingleResult();
    }

    /** Those with the text in their name, by name. */
    @RolesAllowed({Role.CIO, Role.HR, Role.ADMINISTRATOR})
    public List<SiteRow> list(String text, Window window) {
        return rows(entities.createQuery("select s from Site s where lower(s.name) like :text escape '!' order by s.name, s.id", Site.class)
            .setParameter("text", Like.containing(text)).setFirstResult(window.offset()).setMaxResults(window.limit()).getResultList());
    }

    /** @throws NotFound if there is no such site */
    @RolesAllowed({Role.CIO, Role.HR, Role.ADMINISTRATOR})
    public SiteRow find(SiteId id) { return rows(List.of(site(id))).get(0); }

    private List<SiteRow> rows(List<Site> sites) {
        if (sites.isEmpty()) return List.of();
        var people = new HashMap<String, Long>();
        entities.createQuery("select p.site, count(p) from Person p where p.status = org.bellwether.people.PersonStatus.ACTIVE and p.site in :names group by p.site", Object[].class)
            .setParameter("names", sites.stream().map(Site::name).toList()).getResultList().forEach(row -> people.put((String) row[0], (Long) row[1]));
        var calendars = WorkCalendars.of(entities, sites.stream().map(Site::id).toList());
        var today = days.today();
        return sites.stream().map(site -> new SiteRow(site.id(), site.name(), site.timeZone(), people.getOrDefault(site.name(), 0L), calendars.get(site.id()).week(today),
            calendars.get(site.id()).next(today).orElse(null))).toList();
    }

    /** What of that year is not as the week says, the earliest first. */
    @RolesAllowed({Role.CIO, Role.HR, Role.ADMINISTRATOR})
    public List<SiteExceptionRow> exceptions(SiteId site, int year) { return of(site, year).stream().map(one -> new SiteExceptionRow(one.id(), one.days())).toList(); }

    private List<SiteException> of(SiteId site, int year) {
        return entities.createQuery("select e from SiteException e where e.site = :site and e.fromOn <= :last and e.untilOn >= :first order by e.fromOn", SiteException.class)
            .setParameter("site", site).setParameter("first", LocalDate.of(year, 1, 1)).setParameter("last", LocalDate.of(year, 12, 31)).getResultList();
    }

    /** The weeks of the site that are other than Monday to Friday or have been, the latest first. */
    @RolesAllowed({Role.CIO, Role.HR, Role.ADMINISTRATOR})
    public List<SiteWeekRow> weeks(SiteId site) {
        return entities.createQuery("select w from SiteWeek w where w.site = :site order by w.fromOn desc", SiteWeek.class).setParameter("site", site)
            .getResultStream().map(week -> new SiteWeekRow(week.id(), week.fromOn(), week.week())).toList();
    }

    /** @throws RuleViolation if there is no such zone */
    public void keepsTime(SiteId id, String timeZone) {
        PersonDetails.requireZone(timeZone);
        site(id).keepsTime(timeZone);
    }

    /** From that day on the site works on these days of the week. */
    public void works(SiteId id, LocalDate from, WorkWeek week) {
        var site = locked(id);
        if (from == null) throw new RuleViolation("people.calendar.no-day");
        CalendarException.requireYear(from);
        var known = entities.createQuery("select w from SiteWeek w where w.site = :site and w.fromOn = :from", SiteWeek.class).setParameter("site", site.id()).setParameter("from", from).getResultStream().findFirst();
        known.ifPresentOrElse(one -> one.is(week), () -> entities.persist(new SiteWeek(SiteWeekId.fresh(), site.id(), from, week)));
        changes.fire(new WorkCalendarChanged(id, from));
    }

    /** The week that began on that day never did; the one before it goes on. */
    public void forget(SiteWeekId id) {
        var week = entities.find(SiteWeek.class, id.value());
        if (week == null) throw new NotFound("people.calendar.unknown", id);
        entities.remove(week);
        changes.fire(new WorkCalendarChanged(week.site(), week.fromOn()));
    }

    /** @throws RuleViolation if another exception has one of the days */
    public SiteExceptionId add(SiteId id, CalendarException wanted) {
        locked(id);
        WorkCalendars.of(entities, id).clash(wanted).ifPresent(other -> { throw new RuleViolation("people.calendar.overlaps", other.name(), other.from(), other.until()); });
        return keep(id, wanted);
    }

    private SiteExceptionId keep(SiteId site, CalendarException days) {
        var exception = new SiteException(site, days);
        entities.persist(exception);
        changes.fire(new WorkCalendarChanged(site, days.from()));
        return exception.id();
    }

    /** On these days the site does as its week says. */
    public void remove(SiteExceptionId id) {
        var exception = entities.find(SiteException.class, id.value());
        if (exception == null) throw new NotFound("people.calendar.unknown", id);
        entities.remove(exception);
        changes.fire(new WorkCalendarChanged(exception.site(), exception.days().from()));
    }

    /**
     * Takes over what the other site has in that year; what overlaps with something of its own is left out.
     *
     * @throws RuleViolation if it is the site itself
     */
    public Taken takeOver(SiteId other, SiteId id, int year) {
        if (other == null || other.equals(id)) throw new RuleViolation("people.calendar.no-other");
        site(other);
        locked(id);
        var own = WorkCalendars.of(entities, id);
        var wanted = of(other, year).stream().map(SiteException::days).toList();
        var fresh = wanted.stream().filter(one -> own.clash(one).isEmpty()).toList();
        fresh.forEach(one -> keep(id, one));
        return new Taken(fresh.size(), wanted.size() - fresh.size());
    }

    private Site site(SiteId id) {
        var site = id == null ? null : entities.find(Site.class, id.value());
        if (site == null) throw new NotFound("people.site.unknown", id);
        return site;
    }

    /** Two who add the same days at once come one after the other. */
    private Site locked(SiteId id) {
        var site = site(id);
        entities.lock(site, LockModeType.PESSIMISTIC_WRITE);
        return site;
    }
}
