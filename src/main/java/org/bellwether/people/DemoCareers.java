package org.bellwether.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.demo.DemoRandom;

import jakarta.persistence.EntityManager;

/** When the people of the demo came, and where some of them worked before: the ERP programme has taken key users out of their teams. */
final class DemoCareers {

    private static final int LEAST_DAYS = 320;
    private static final int MOST_DAYS = 5_000;
    /** One in so many has changed teams since the programme began. */
    private static final int MOVERS = 15;

    private final EntityManager entities;
    private final LocalDate today;
    private final Map<String, Post> posts = new HashMap<>();

    DemoCareers(EntityManager entities, LocalDate today) {
        this.entities = entities;
        this.today = today;
    }

    void write(List<DemoPerson> people, Map<String, OrgUnit> units) {
        var ids = new HashMap<String, PersonId>();
        entities.createQuery("select p.login, p.id from Person p", Object[].class).getResultStream().forEach(row -> ids.put((String) row[0], new PersonId((Long) row[1])));
        var finder = new Posts(entities);
        for (var one : people) {
            var random = DemoRandom.of("career", one.login());
            var hired = today.minusDays(LEAST_DAYS + random.nextInt(MOST_DAYS - LEAST_DAYS));
            var moved = one.manager() || random.nextInt(MOVERS) > 0 ? hired : today.minusDays(60 + random.nextInt(150));
            if (moved.isAfter(hired)) entities.persist(new Employment(ids.get(one.login()), post(finder, one, units.get(sister(one))), true, new Period(hired, moved.minusDays(1))));
            entities.persist(new Employment(ids.get(one.login()), post(finder, one, units.get(one.team())), true, Period.from(moved)));
        }
    }

    /** Another team of the same department; the same, where there is only one. */
    private static String sister(DemoPerson one) {
        return DemoUnit.ALL.stream().filter(unit -> unit.team() && unit.department().equals(one.department()) && !unit.code().equals(one.team())).map(DemoUnit::code).findFirst().orElse(one.team());
    }

    private Post post(Posts finder, DemoPerson one, OrgUnit unit) {
        return posts.computeIfAbsent(one.jobTitle() + "|" + one.site(), fresh -> finder.of(unit.id(), one.jobTitle(), one.site(), DemoRoster.zone(one), null)).in(unit.id());
    }
}
