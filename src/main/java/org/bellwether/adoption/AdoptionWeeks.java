package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.statistics.SmallGroups;

import jakarta.persistence.EntityManager;

/**
 * How the departments stood, week by week, as the snapshots have it; and which of them must not be shown in which week.
 *
 * @param points by department and the Monday of the week
 * @param total  of all departments together, oldest week first
 */
record AdoptionWeeks(Map<OrgUnitId, Map<LocalDate, WeekPoint>> points, List<WeekPoint> total) {

    /** The board looks back a year. */
    private static final int MOST_WEEKS = 53;

    static AdoptionWeeks of(EntityManager entities, BusinessSystemId system, LocalDate last) {
        var points = new HashMap<OrgUnitId, Map<LocalDate, WeekPoint>>();
        Sql.list(entities, """
            select department_id, week_on, through_on, eligible, active, habitual, weekly, planned, days_present, days_expected
            from adoption_snapshot where system_id = ? and week_on > ?""", row -> points.computeIfAbsent(new OrgUnitId(row.getLong(1)), any -> new TreeMap<>())
                .put(row.getObject(2, LocalDate.class), new WeekPoint(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), row.getInt(4), row.getInt(5),
                    row.getInt(6), row.getInt(7), row.getDouble(8) * row.getInt(4), row.getInt(9), row.getInt(10))), system, last.minusWeeks(MOST_WEEKS));
        return new AdoptionWeeks(points, total(points));
    }

    /** Weeks of too few people in all, such as those of a very small pilot, are left out. */
    private static List<WeekPoint> total(Map<OrgUnitId, Map<LocalDate, WeekPoint>> points) {
        var total = new TreeMap<LocalDate, WeekPoint>();
        points.values().forEach(weeks -> weeks.forEach((week, point) -> total.merge(week, point, WeekPoint::plus)));
        return total.values().stream().filter(week -> week.eligible() >= Share.MINIMUM).toList();
    }

    WeekPoint at(OrgUnitId department, LocalDate week) { return points.getOrDefault(department, Map.of()).get(week); }

    /** The departments that were so small in that week that their usage must not be shown, or could be had from the others'. */
    Set<OrgUnitId> hiddenIn(LocalDate week) {
        var sizes = new LinkedHashMap<OrgUnitId, Integer>();
        points.forEach((department, weeks) -> {
            if (weeks.containsKey(week) && weeks.get(week).eligible() > 0) sizes.put(department, weeks.get(week).eligible());
        });
        return SmallGroups.hidden(sizes, Share.MINIMUM);
    }
}
