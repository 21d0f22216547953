package org.bellwether.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.people.calendar.CalendarException;
import org.bellwether.people.calendar.WorkCalendar;
import org.bellwether.people.calendar.WorkWeek;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** On which days people work, for features that expect something of them. */
@Stateless
@PermitAll
public class WorkCalendars {

    @PersistenceContext EntityManager entities;

    /** Of every site. */
    public Map<SiteId, WorkCalendar> all() { return of(entities, entities.createQuery("select s.id from Site s", Long.class).getResultStream().map(SiteId::new).toList()); }

    static WorkCalendar of(EntityManager entities, SiteId site) { return of(entities, List.of(site)).get(site); }

    static Map<SiteId, WorkCalendar> of(EntityManager entities, Collection<SiteId> sites) {
        if (sites.isEmpty()) return Map.of();
        var weeks = new HashMap<SiteId, Map<LocalDate, WorkWeek>>();
        entities.createQuery("select w from SiteWeek w where w.site in :sites", SiteWeek.class).setParameter("sites", sites).getResultList()
            .forEach(week -> weeks.computeIfAbsent(week.site(), any -> new HashMap<>()).put(week.fromOn(), week.week()));
        var exceptions = new HashMap<SiteId, List<CalendarException>>();
        entities.createQuery("select e from SiteException e where e.site in :sites", SiteException.class).setParameter("sites", sites).getResultList()
            .forEach(one -> exceptions.computeIfAbsent(one.site(), any -> new ArrayList<>()).add(one.days()));
        var calendars = new HashMap<SiteId, WorkCalendar>();
        sites.forEach(site -> calendars.put(site, new WorkCalendar(weeks.getOrDefault(site, Map.of()), exceptions.getOrDefault(site, List.of()))));
        return calendars;
    }
}
