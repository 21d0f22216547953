package org.bellwether.adoption;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bellwether.course.CourseId;
import org.bellwether.learning.LearningFigures;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.statistics.SmallGroups;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How far a system is used, from the snapshots: the number of statements depends on nothing. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class AdoptionFigures {

    /** The board looks back a year. */
    private static final int MOST_WEEKS = 53;

    @PersistenceContext EntityManager entities;
    @Inject Systems systems;
    @Inject LearningFigures learning;

    /** @throws org.bellwether.platform.NotFound if there is no such system */
    public AdoptionBoard board(BusinessSystemId id) {
        var system = systems.find(id);
        var targets = Target.of(entities, id);
        var points = points(id);
        if (points.isEmpty()) return new AdoptionBoard(system, null, List.of(), List.of(), null, goLives(targets), List.of());
        var weeks = total(points);
        var now = weeks.get(weeks.size() - 1);
        var sets = learned(id);
        var members = AdoptionMember.of(entities, id, now.weekOn());
        var departments = departments(targets, points, weeks, sets, members);
        return new AdoptionBoard(system, now, weeks, departments, sets.funnel(members), goLives(targets), features(id, now));
    }

    /** The last week that was worked out; nothing where there is no usage yet. */
    public LocalDate lastWeek(BusinessSystemId id) {
        return Sql.list(entities, "select max(week_on) from adoption_snapshot where system_id = ?", row -> row.getObject(1, LocalDate.class), id).get(0);
    }

    public LearningSets learned(BusinessSystemId id) {
        var courses = Sql.list(entities, "select course_id from system_course where system_id = ?", row -> new CourseId(row.getLong(1)), id);
        return new LearningSets(learning.assignedTo(courses), learning.completedBy(courses).keySet(), learning.passedBy(courses).keySet());
    }

    private Map<OrgUnitId, Map<LocalDate, WeekPoint>> points(BusinessSystemId id) {
        var last = lastWeek(id);
        var points = new HashMap<OrgUnitId, Map<LocalDate, WeekPoint>>();
        if (last == null) return points;
        Sql.list(entities, """
            select department_id, week_on, through_on, eligible, active, habitual, weekly, planned, days_present, days_expected
            from adoption_snapshot where system_id = ? and week_on > ?""", row -> points.computeIfAbsent(new OrgUnitId(row.getLong(1)), any -> new TreeMap<>())
                .put(row.getObject(2, LocalDate.class), new WeekPoint(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), row.getInt(4), row.getInt(5),
                    row.getInt(6), row.getInt(7), row.getDouble(8) * row.getInt(4), row.getInt(9), row.getInt(10))), id, last.minusWeeks(MOST_WEEKS));
        return points;
    }

    private static List<WeekPoint> total(Map<OrgUnitId, Map<LocalDate, WeekPoint>> points) {
        var total = new TreeMap<LocalDate, WeekPoint>();
        points.values().forEach(weeks -> weeks.forEach((week, point) -> total.merge(week, point, WeekPoint::plus)));
        return List.copyOf(total.values());
    }

    private static List<DepartmentLine> departments(List<Target> targets, Map<OrgUnitId, Map<LocalDate, WeekPoint>> points, List<WeekPoint> weeks, LearningSets sets,
                                                    List<AdoptionMember> members) {
        var last = weeks.get(weeks.size() - 1).weekOn();
        var live = targets.stream().filter(target -> points.getOrDefault(target.department(), Map.of()).containsKey(last)).toList();
        var byDepartment = members.stream().collect(groupingBy(AdoptionMember::department));
        var sizes = new LinkedHashMap<OrgUnitId, Integer>();
        live.forEach(target -> sizes.put(target.department(), points.get(target.department()).get(last).eligible()));
        sizes.values().removeIf(size -> size == 0);
        var hidden = SmallGroups.hidden(sizes, Share.MINIMUM);
        var lines = new ArrayList<DepartmentLine>();
        for (var target : live) {
            var own = points.get(target.department());
            var all = new ArrayList<WeekPoint>();
            weeks.forEach(week -> all.add(own.get(week.weekOn())));
            lines.add(new DepartmentLine(target.department(), target.name(), target.wave(), target.liveOn(), all, own.get(last),
                sets.funnel(byDepartment.getOrDefault(target.department(), List.of())), hidden.contains(target.department())));
        }
        lines.sort(Comparator.comparing(DepartmentLine::hidden).thenComparing(line -> line.now().gap()));
        return List.copyOf(lines);
    }

    private static List<AdoptionBoard.GoLive> goLives(List<Target> targets) {
        var waves = new LinkedHashMap<LocalDate, List<Target>>();
        targets.forEach(target -> waves.computeIfAbsent(target.liveOn(), any -> new ArrayList<>()).add(target));
        return waves.values().stream().map(some -> new AdoptionBoard.GoLive(some.get(0).liveOn(), some.get(0).wave(), some.stream().map(Target::name).toList())).toList();
    }

    private List<AdoptionBoard.FeatureLine> features(BusinessSystemId id, WeekPoint now) {
        var week = now.through().equals(now.weekOn().plusDays(6)) ? now.weekOn() : now.weekOn().minusWeeks(1);
        return Sql.list(entities, """
            select f.name_en, f.name_zh, f.core, coalesce(sum(s.people), 0), coalesce(sum(s.uses), 0)
            from business_feature f left join feature_snapshot s on s.feature_id = f.id and s.system_id = f.system_id and s.week_on = ?
            where f.system_id = ? group by f.id, f.name_en, f.name_zh, f.core, f.position order by coalesce(sum(s.people), 0) desc, f.position""",
            row -> {
                var few = row.getInt(4) > 0 && row.getInt(4) < Share.MINIMUM;
                return new AdoptionBoard.FeatureLine(new Localized(row.getString(1), row.getString(2)), row.getBoolean(3), few ? -1 : row.getInt(4), few ? 0 : row.getLong(5));
            }, week, id);
    }
}
