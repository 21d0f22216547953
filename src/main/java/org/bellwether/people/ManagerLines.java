package org.bellwether.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.bellwether.platform.RuleViolation;

import jakarta.persistence.EntityManager;

/** Managers whom people have of their own, and not by their unit: each has so many of them above at most as a line holds. */
final class ManagerLines {

    private static final String CHOSEN = " from Employment j where j.main = true and j.manager is not null and " + Organisation.ON;
    /** Whoever has no manager of their own is in none of the maps, and no level. */
    private static final int MOST_LEVELS = ReportLines.DEEPEST;

    private ManagerLines() { }

    /**
     * From that day on the person is to have that manager.
     *
     * @param manager null for whoever heads the unit
     * @throws RuleViolation if too many would stand above each other, or they in a circle
     */
    static void requireFit(EntityManager entities, PersonId person, PersonId manager, LocalDate day) {
        if (manager == null) return;
        var before = new HashMap<PersonId, PersonId>();
        entities.createQuery("select j.person, j.manager" + CHOSEN, Object[].class).setParameter("day", day).getResultList().forEach(row -> before.put((PersonId) row[0], (PersonId) row[1]));
        var after = new HashMap<>(before);
        after.put(person, manager);
        if (!circular(before, after).isEmpty()) throw new RuleViolation("people.job.circle");
        if (!Depths.blamed(before, after, MOST_LEVELS).isEmpty()) throw tooLong();
    }

    /** By personnel number: whom people with one have as a manager of their own on that day. */
    static Map<String, String> numbers(EntityManager entities, LocalDate day) {
        var managers = new HashMap<String, String>();
        entities.createQuery("""
            select p.number, m.number from Employment j join Person p on p.id = j.person join Person m on m.id = j.manager
            where p.number is not null and m.number is not null and j.main = true and """ + " " + Organisation.ON, Object[].class)
            .setParameter("day", day).getResultList().forEach(row -> managers.put((String) row[0], (String) row[1]));
        return managers;
    }

    /** Whose manager would make a line too long. */
    static Set<String> tooLong(Map<String, String> before, Map<String, String> after) { return Depths.blamed(before, after, MOST_LEVELS); }

    /** Who would report to each other in a circle that was not there before. */
    static <K> Set<K> circular(Map<K, K> before, Map<K, K> after) {
        var circles = Depths.circles(after);
        if (!circles.isEmpty()) circles.removeAll(Depths.circles(before));
        return circles;
    }

    static RuleViolation tooLong() { return new RuleViolation("people.job.deep", ReportLines.DEEPEST); }
}
