package org.bellwether.people;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who stands above whom, up to the top. Where people would report to each other in a circle, the one in the highest unit of
 * them reports to nobody.
 */
final class ReportLines {

    /** Fourteen characters for each step: what is longer would not fit the column. Managers of their own are not chosen in longer lines. */
    static final int DEEPEST = 28;

    private final Map<PersonId, PersonId> managers = new HashMap<>();
    private final Map<PersonId, String> lines = new HashMap<>();

    /**
     * @param managers who manages whom; null for nobody
     * @param depths   how far below the root each person's unit is
     */
    ReportLines(Map<PersonId, PersonId> managers, Map<PersonId, Integer> depths) {
        managers.forEach((person, manager) -> { if (manager != null && !manager.equals(person) && managers.containsKey(manager)) this.managers.put(person, manager); });
        breakCircles(depths);
        managers.keySet().forEach(this::line);
    }

    private void breakCircles(Map<PersonId, Integer> depths) {
        var sound = new HashSet<PersonId>();
        for (var person : Set.copyOf(managers.keySet())) {
            var way = new java.util.LinkedHashSet<PersonId>();
            var at = person;
            while (at != null && !sound.contains(at) && way.add(at)) at = managers.get(at);
            if (at != null && !sound.contains(at)) managers.remove(highest(way, at, depths));
            sound.addAll(way);
        }
    }

    /** Of the circle at the end of the way, which begins with that person. */
    private static PersonId highest(Set<PersonId> way, PersonId first, Map<PersonId, Integer> depths) {
        return way.stream().dropWhile(one -> !one.equals(first))
            .min(java.util.Comparator.comparing((PersonId one) -> depths.getOrDefault(one, Integer.MAX_VALUE)).thenComparing(PersonId::value)).orElseThrow();
    }

    private void line(PersonId person) {
        var unwritten = new ArrayDeque<PersonId>();
        for (var at = person; at != null && !lines.containsKey(at); at = managers.get(at)) unwritten.push(at);
        for (var next : unwritten) {
            var manager = managers.get(next);
            lines.put(next, manager == null ? "" : below(lines.get(manager), manager));
        }
    }

    /** The line of those who report to a manager with that line. */
    static String below(String line, PersonId manager) { return fitting(line + manager + "."); }

    private static String fitting(String line) {
        return line.length() <= DEEPEST * 14 ? line : line.substring(14);
    }

    /** Whom the person reports to; null for nobody. */
    PersonId manager(PersonId person) { return managers.get(person); }

    /** The ids of everyone above, the highest first, each with a full stop behind it. */
    String of(PersonId person) { return lines.get(person); }
}
