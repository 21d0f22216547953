package org.bellwether.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.people.SiteId;
import org.bellwether.people.WorkCalendars;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.persistence.Sql;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Works out, week by week, who was meant to use a system and who did, and keeps it: pages read these rows and never the
 * usage lines. Who was meant to is written once for a week and stays, wherever people move; what they did is worked out
 * anew whenever usage comes or goes.
 */
@Stateless
@PermitAll
public class Snapshots {

    private static final String MEMBER = "insert into adoption_member (system_id, week_on, person_id, department_id, unit_id, site_id, expected_weeks, active, habitual, weekly)";
    private static final String SNAPSHOT = """
        insert into adoption_snapshot (id, system_id, week_on, through_on, department_id, eligible, active, habitual, weekly, planned, days_present, days_expected, built_at)""";
    private static final String FEATURE = "insert into feature_snapshot (id, system_id, week_on, department_id, feature_id, people, uses)";

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject WorkCalendars calendars;

    /** Where a person belonged in a week; the site is null where it is not known. */
    private record Place(long person, long department, long unit, SiteId site) { }

    /** Rows to be written. */
    private record Work(BusinessSystemId system, UsageDays usage, ExpectedDays expected, BitSet daysWithData, List<Object[]> members, List<Object[]> snapshots) { }

    /** Works out every week from that of the day on, up to the last day that there is usage of. */
    public void rebuild(BusinessSystemId system, LocalDate from) {
        Sql.list(entities, "select id from business_system where id = ? for update", row -> row.getLong(1), system); // Two at once would write the same rows.
        var lastDay = day("select max(day_number) from usage_line where system_id = ?", system);
        var targets = Target.of(entities, system);
        if (lastDay == null || targets.isEmpty()) { forget(system, LocalDate.EPOCH); return; }
        var start = start(system, from, targets.get(0).liveOn());
        var places = places(system, start);
        forget(system, start);
        var firstDay = Math.toIntExact(start.toEpochDay()) - UsageDays.MEMORY;
        var work = new Work(system, new UsageDays(firstDay), new ExpectedDays(calendars.all()), new BitSet(), new ArrayList<>(), new ArrayList<>());
        Sql.list(entities, "select distinct person_id, day_number from usage_line where system_id = ? and day_number >= ?", row -> {
            work.usage.add(row.getLong(1), row.getInt(2));
            work.daysWithData.set(row.getInt(2));
            return null;
        }, system, firstDay);
        var today = places.isEmpty() || !places.containsKey(Weeks.of(lastDay)) ? currentPlaces(system) : List.<Place>of();
        for (var week = start; !week.isAfter(lastDay); week = week.plusWeeks(1)) week(work, week, Weeks.through(week, lastDay), targets, places.getOrDefault(week, today));
        Sql.insert(entities, MEMBER, "", work.members);
        Sql.insert(entities, SNAPSHOT, "", work.snapshots);
        features(work, start);
    }

    /** The week that was the last one is done again: it may have ended early for want of data. */
    private LocalDate start(BusinessSystemId system, LocalDate from, LocalDate liveOn) {
        var start = from.isBefore(liveOn) ? liveOn : from;
        var kept = keptFrom(entities, system);
        if (kept != null && start.isBefore(kept.plusDays(UsageDays.MEMORY))) start = kept.plusDays(UsageDays.MEMORY); // What is gone cannot be worked out again.
        var built = Sql.list(entities, "select max(week_on) from adoption_snapshot where system_id = ?", row -> row.getObject(1, LocalDate.class), system).get(0);
        return Weeks.of(built != null && built.isBefore(start) ? built : start);
    }

    /** The day before which usage has gone; null while all of it is there. */
    static LocalDate keptFrom(EntityManager entities, BusinessSystemId system) {
        return Sql.list(entities, "select usage_from from business_system where id = ?", row -> row.getObject(1, LocalDate.class), system).get(0);
    }

    private void week(Work work, LocalDate week, LocalDate through, List<Target> targets, List<Place> places) {
        var byDepartment = new HashMap<Long, List<Place>>();
        places.forEach(place -> byDepartment.computeIfAbsent(place.department(), any -> new ArrayList<>()).add(place));
        for (var target : targets) {
            var members = byDepartment.get(target.department().value());
            if (members != null && target.liveAt(through)) department(work, week, through, target, members);
        }
    }

    private void department(Work work, LocalDate week, LocalDate through, Target target, List<Place> members) {
        var usage = work.usage;
        int active = 0;
        int habitual = 0;
        int weekly = 0;
        for (var one : members) {
            var expected = work.expected.weeks(one.site(), target.liveOn(), through);
            var isActive = usage.activeAt(one.person(), through);
            var isHabitual = usage.habitualAt(one.person(), through, expected);
            var isWeekly = usage.usedInWeekTo(one.person(), through);
            if (isActive) active++;
            if (isHabitual) habitual++;
            if (isWeekly) weekly++;
            work.members.add(new Object[] {work.system, week, one.person(), one.department(), one.unit(), one.site(), expected.cardinality(), isActive, isHabitual, isWeekly});
        }
        var days = work.expected.days(members.stream().map(Place::site).collect(Collectors.toSet()), work.daysWithData, target.liveOn(), through);
        work.snapshots.add(new Object[] {Id.mint(), work.system, week, through, target.department(), members.size(), active, habitual, weekly, target.plannedAt(through),
            days[0], days[1], clock.instant()});
    }

    /** Who used which feature in which week, counted by the department of that week. */
    private void features(Work work, LocalDate start) {
        var departments = new HashMap<String, Long>();
        work.members.forEach(member -> departments.put(member[1] + "/" + member[2], (Long) member[3]));
        var counts = new HashMap<List<Object>, long[]>();
        Sql.list(entities, """
            select floor((day_number + 3) / 7), person_id, feature_id, sum(use_count) from usage_line
            where system_id = ? and day_number >= ? group by floor((day_number + 3) / 7), person_id, feature_id""", row -> {
            var week = Weeks.ofNumber(row.getLong(1));
            var department = departments.get(week + "/" + row.getLong(2));
            if (department == null) return null;
            var count = counts.computeIfAbsent(List.of(week, department, row.getLong(3)), any -> new long[2]);
            count[0]++;
            count[1] += row.getLong(4);
            return null;
        }, work.system, Math.toIntExact(start.toEpochDay()));
        var rows = new ArrayList<Object[]>();
        counts.forEach((what, count) -> rows.add(new Object[] {Id.mint(), work.system, what.get(0), what.get(1), what.get(2), count[0], count[1]}));
        Sql.insert(entities, FEATURE, "", rows);
    }

    private Map<LocalDate, List<Place>> places(BusinessSystemId system, LocalDate start) {
        var places = new HashMap<LocalDate, List<Place>>();
        Sql.list(entities, "select week_on, person_id, department_id, unit_id, site_id from adoption_member where system_id = ? and week_on >= ?", row ->
            places.computeIfAbsent(row.getObject(1, LocalDate.class), any -> new ArrayList<>()).add(new Place(row.getLong(2), row.getLong(3), row.getLong(4), site(row, 5))), system, start);
        return places;
    }

    /** Of a system that is meant for an audience, those who belong to it now. */
    private List<Place> currentPlaces(BusinessSystemId system) {
        return Sql.list(entities, """
            select p.id, u.department_id, u.id, w.id from person p join org_unit u on u.id = p.unit_id left join site w on w.name = p.site join business_system s on s.id = ?
            where p.status = 'ACTIVE' and u.department_id is not null
              and (s.audience_id is null or exists (select 1 from audience_member m where m.audience_id = s.audience_id and m.person_id = p.id))""",
            row -> new Place(row.getLong(1), row.getLong(2), row.getLong(3), site(row, 4)), system);
    }

    private static SiteId site(ResultSet row, int column) throws SQLException {
        var site = row.getLong(column);
        return row.wasNull() ? null : new SiteId(site);
    }

    private void forget(BusinessSystemId system, LocalDate from) {
        for (var table : List.of("adoption_member", "adoption_snapshot", "feature_snapshot")) Sql.run(entities, "delete from " + table + " where system_id = ? and week_on >= ?", system, from);
    }

    private LocalDate day(String sql, BusinessSystemId system) {
        return Sql.list(entities, sql, row -> {
            var day = row.getLong(1);
            return row.wasNull() ? null : LocalDate.ofEpochDay(day);
        }, system).get(0);
    }
}
