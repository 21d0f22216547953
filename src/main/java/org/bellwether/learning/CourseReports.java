package org.bellwether.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** How a course stood on a day, by the departments of that day: for the same people as {@link Rosters}. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class CourseReports {

    private static final String FROM = """
         from Enrolment e join Person p on p.id = e.learner
        left join Employment j on j.person = e.learner and j.main = true and (j.fromOn is null or j.fromOn <= :day) and (j.untilOn is null or j.untilOn >= :day) left join Position q on q.id = j.position
        where e.course = :course and e.enrolledAt < :end and e.status <> org.bellwether.learning.EnrolmentStatus.WITHDRAWN""";

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject OrgUnits units;
    @Inject Caller caller;
    @Inject EnterpriseDay days;

    /**
     * The departments by name, behind them those who worked in none.
     *
     * @throws RuleViolation if the day is still to come
     */
    public List<DepartmentOn> departments(CourseId course, LocalDate day) {
        requireReader(course);
        var past = PastDay.of(day, days);
        var places = places(day);
        var rows = bind(entities.createQuery("select j.unit, e.startedAt, e.completedAt, e.excusedAt, e.dueOn" + FROM, Object[].class), course, past);
        return rows.getResultStream().map(row -> {
            var department = department(places, (OrgUnitId) row[0]);
            return DepartmentOn.of(department == null ? null : department.id(), department == null ? null : department.name(), standing(row, 1, past));
        }).collect(Collectors.groupingBy(one -> String.valueOf(one.department()), Collectors.reducing(DepartmentOn::plus))).values().stream().flatMap(java.util.Optional::stream)
            .sorted(Comparator.comparing((DepartmentOn one) -> one.name() == null ? null : one.name().en(), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /**
     * Some of the learners, by name.
     *
     * @param department where they worked then; null for anywhere
     * @throws RuleViolation as {@link #departments}
     */
    @ReadsPersonalData("roster")
    public List<LearnerOn> learners(CourseId course, LocalDate day, OrgUnitId department, Window window) {
        requireReader(course);
        var past = PastDay.of(day, days);
        var places = places(day);
        var some = department == null ? "" : " and j.unit in :units";
        var query = bind(entities.createQuery("select e.id, e.learner, p.login, p.fullName, q.title, j.unit, e.startedAt, e.completedAt, e.excusedAt, e.dueOn" + FROM + some + " order by p.fullName, e.id", Object[].class), course, past);
        if (department != null) query.setParameter("units", within(places, department));
        return query.setFirstResult(window.offset()).setMaxResults(window.limit()).getResultStream().map(row -> learner(row, places, past)).toList();
    }

    private static LearnerOn learner(Object[] row, Map<OrgUnitId, OrgUnitRow> places, PastDay past) {
        var unit = places.get(row[5]);
        var department = department(places, (OrgUnitId) row[5]);
        var standing = standing(row, 6, past);
        return new LearnerOn(new EnrolmentId((Long) row[0]), (PersonId) row[1], (String) row[2], (String) row[3], (String) row[4], name(unit), name(department), standing.state(), standing.late(), (LocalDate) row[9],
            standing.state() == StandingOn.State.COMPLETED ? (Instant) row[7] : null);
    }

    private static Localized name(OrgUnitRow unit) { return unit == null ? null : unit.name(); }

    /** @param from where in the row it stands when it was begun, completed and excused, and until when it was due */
    private static StandingOn standing(Object[] row, int from, PastDay past) {
        return StandingOn.of((Instant) row[from], (Instant) row[from + 1], (Instant) row[from + 2], (LocalDate) row[from + 3], past.day(), past.end());
    }

    private Map<OrgUnitId, OrgUnitRow> places(LocalDate day) { return units.on(day).stream().collect(Collectors.toMap(OrgUnitRow::id, unit -> unit)); }

    /** The department that a unit was or belonged to; the root itself where it belonged to none. */
    private static OrgUnitRow department(Map<OrgUnitId, OrgUnitRow> places, OrgUnitId unit) {
        var place = places.get(unit);
        return place == null || place.department() == null ? place : places.get(place.department());
    }

    private static List<OrgUnitId> within(Map<OrgUnitId, OrgUnitRow> places, OrgUnitId department) {
        return Stream.concat(Stream.of(department), places.values().stream().filter(unit -> Objects.equals(unit.department(), department)).map(OrgUnitRow::id)).distinct().toList();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, CourseId course, PastDay past) { return query.setParameter("course", course).setParameter("day", past.day()).setParameter("end", past.end()); }

    private void requireReader(CourseId course) {
        if (caller.has(Role.CIO) || caller.has(Role.EXECUTIVE)) courses.card(course);
        else courses.requireAuthor(course);
    }
}
