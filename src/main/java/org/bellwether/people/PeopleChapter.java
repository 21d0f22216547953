package org.bellwether.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.demo.DemoChapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The organisation of the demo: its units, its people, who heads what, who may do what. */
@Stateless
@PermitAll
public class PeopleChapter implements DemoChapter {

    @PersistenceContext EntityManager entities;
    @Inject EnterpriseDay days;

    @Override public int order() { return 10; }

    @Override
    public boolean blank() { return entities.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        var units = units();
        var people = DemoRoster.people();
        people.forEach(person -> add(person, units));
        entities.flush();
        units.values().forEach(unit -> entities.persist(new UnitPeriod(unit.id(), unit.node().parent(), unit.node().head(), unit.name(), Period.ALWAYS)));
        new DemoCareers(entities, days.today()).write(people, units);
        entities.flush();
        new Present(entities, days.today()).write();
        entities.createQuery("select s from Site s", Site.class).getResultList().forEach(site -> DemoHolidays.of(site.name(), days.today()).forEach(closed -> entities.persist(new SiteException(site.id(), closed))));
        for (var known : DemoPeople.CAST) known.roles().forEach(role -> entities.persist(new AccountRole(id(known.login()), role)));
    }

    private Map<String, OrgUnit> units() {
        var units = new HashMap<String, OrgUnit>();
        for (var planned : DemoUnit.ALL) {
            var unit = new OrgUnit(OrgUnitId.fresh(), units.get(planned.parent()), planned.code(), planned.nameEn(), planned.nameZh());
            units.put(planned.code(), unit);
            entities.persist(unit);
            entities.flush();
        }
        return units;
    }

    private void add(DemoPerson demo, Map<String, OrgUnit> units) {
        var unit = units.get(demo.team());
        var person = new Person(PersonId.fresh(), demo.login(), demo.name(), demo.login() + "@longmen-drives.example", unit.id(), demo.jobTitle(),
            demo.site(), demo.language().toLanguageTag(), DemoRoster.zone(demo));
        entities.persist(person);
        entities.flush();
        entities.persist(new Account(person.id(), DemoPeople.CAST.stream().anyMatch(known -> known.login().equals(demo.login()))));
        if (demo.manager()) unit.headedBy(person.id());
    }

    private PersonId id(String login) {
        List<Long> ids = entities.createQuery("select p.id from Person p where p.login = :login", Long.class).setParameter("login", login).getResultList();
        return new PersonId(ids.get(0));
    }
}
