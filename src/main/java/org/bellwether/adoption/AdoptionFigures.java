package org.bellwether.adoption;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bellwether.course.CourseId;
import org.bellwether.learning.LearningFigures;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.persistence.Sql;
import org.bellwether.platform.security.Role;
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

    @PersistenceContext EntityManager entities;
    @Inject Systems systems;
    @Inject LearningFigures learning;
    @Inject OrgUnits units;

    /** @throws NotFound if there is no such system */
    public AdoptionBoard board(BusinessSystemId id) {
        var system = systems.find(id);
        var targets = Target.of(entities, id);
        var last = lastWeek(id);
        var weeks = last == null ? null : AdoptionWeeks.of(entities, id, last);
        if (weeks == null || weeks.total().isEmpty()) return new AdoptionBoard(system, null, List.of(), List.of(), null, goLives(targets), List.of());
        var now = weeks.total().get(weeks.total().size() - 1);
        var sets = learned(id);
        var members = AdoptionMember.of(entities, id, now.weekOn());
        return new AdoptionBoard(system, now, weeks.total(), departments(targets, weeks, sets, members), sets.funnel(members), goLives(targets), features(id, now));
    }

    /**
     * The plan of a week and what came of it, by department.
     *
     * @param week its Monday; null for the last one
     * @throws NotFound if there is no such system, or nothing of that week
     */
    public PlanBoard plan(BusinessSystemId id, LocalDate week) {
        var system = systems.find(id);
        var last = lastWeek(id);
        if (last == null) throw new NotFound("adoption.week.unknown", week);
        var weeks = AdoptionWeeks.of(entities, id, last);
        var wanted = week == null ? last : week;
        var total = weeks.total().stream().filter(point -> point.weekOn().equals(wanted)).findFirst().orElseThrow(() -> new NotFound("adoption.week.unknown", week));
        var live = Target.of(entities, id).stream().filter(target -> weeks.at(target.department(), wanted) != null).toList();
        var planned = WholeNumbers.of(live.stream().map(target -> weeks.at(target.department(), wanted).planned()).toList());
        var hidden = weeks.hiddenIn(wanted);
        var rows = new ArrayList<PlanRow>();
        for (var target : live) {
            var department = target.department();
            rows.add(new PlanRow(department, target.name(), target.liveOn(), planned.get(rows.size()), weeks.at(department, wanted), hidden.contains(department)));
        }
        return new PlanBoard(system, total, List.copyOf(rows));
    }

    /** The last week that was worked out; nothing where there is no usage yet. */
    public LocalDate lastWeek(BusinessSystemId id) {
        return Sql.list(entities, "select max(week_on) from adoption_snapshot where system_id = ?", row -> row.getObject(1, LocalDate.class), id).get(0);
    }

    public LearningSets learned(BusinessSystemId id) {
        var courses = Sql.list(entities, "select course_id from system_course where system_id = ?", row -> new CourseId(row.getLong(1)), id);
        var reach = learning.reached(courses);
        return new LearningSets(reach.assigned(), reach.trained(), reach.passed());
    }

    private List<DepartmentLine> departments(List<Target> targets, AdoptionWeeks weeks, LearningSets sets, List<AdoptionMember> members) {
        var last = weeks.total().get(weeks.total().size() - 1).weekOn();
        var byDepartment = members.stream().collect(groupingBy(AdoptionMember::department));
        var tooFewPassed = new UsageGroups(members, sets, names()).hidden(UsageFigure.PASSED_ACTIVE);
        var hidden = weeks.total().stream().collect(toMap(WeekPoint::weekOn, week -> weeks.hiddenIn(week.weekOn())));
        var lines = new ArrayList<DepartmentLine>();
        for (var target : targets) {
            var department = target.department();
            var now = weeks.at(department, last);
            if (now == null) continue;
            var hiddenWeeks = hiddenWeeks(hidden, department);
            var shown = new ArrayList<WeekPoint>();
            weeks.total().forEach(week -> shown.add(hiddenWeeks.contains(week.weekOn()) ? null : weeks.at(department, week.weekOn())));
            lines.add(new DepartmentLine(department, target.name(), target.wave(), target.liveOn(), shown, now, sets.funnel(byDepartment.getOrDefault(department, List.of())),
                hiddenWeeks.contains(last), hiddenWeeks, tooFewPassed.contains(department)));
        }
        lines.sort(Comparator.comparing(DepartmentLine::hidden).thenComparing(line -> line.now().gap()));
        return List.copyOf(lines);
    }

    private Map<OrgUnitId, Localized> names() { return units.names(); }

    private static Set<LocalDate> hiddenWeeks(Map<LocalDate, Set<OrgUnitId>> hidden, OrgUnitId department) {
        return hidden.entrySet().stream().filter(week -> week.getValue().contains(department)).map(Map.Entry::getKey).collect(java.util.stream.Collectors.toSet());
    }

    private static List<AdoptionBoard.GoLive> goLives(List<Target> targets) {
        var waves = new LinkedHashMap<LocalDate, List<Target>>();
        targets.forEach(target -> waves.computeIfAbsent(target.liveOn(), any -> new ArrayList<>()).add(target));
        return waves.values().stream().map(some -> new AdoptionBoard.GoLive(some.get(0).liveOn(), some.get(0).wave(), some.stream().map(Target::name).toList())).toList();
    }

    /** Of the last week that is over. */
    private List<AdoptionBoard.FeatureLine> features(BusinessSystemId id, WeekPoint now) {
        var week = now.through().equals(now.weekOn().plusDays(6)) ? now.weekOn() : now.weekOn().minusWeeks(1);
        return Sql.list(entities, """
            select f.id, f.name_en, f.name_zh, f.core, coalesce(sum(s.people), 0), coalesce(sum(s.uses), 0)
            from business_feature f left join feature_snapshot s on s.feature_id = f.id and s.system_id = f.system_id and s.week_on = ?
            where f.system_id = ? group by f.id, f.name_en, f.name_zh, f.core, f.position order by coalesce(sum(s.people), 0) desc, f.position""",
            row -> {
                var few = row.getInt(5) > 0 && row.getInt(5) < Share.MINIMUM;
                return new AdoptionBoard.FeatureLine(new FeatureId(row.getLong(1)), week, new Localized(row.getString(2), row.getString(3)), row.getBoolean(4), few ? -1 : row.getInt(5),
                    few ? 0 : row.getLong(6));
            }, week, id);
    }
}
