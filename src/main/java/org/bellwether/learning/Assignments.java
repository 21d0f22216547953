package org.bellwether.learning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.bellwether.course.CourseId;
import org.bellwether.course.CoursePublished;
import org.bellwether.course.CourseStatus;
import org.bellwether.course.Courses;
import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who must do which course by when. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class Assignments {

    private static final int CHUNK = 500;

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Persons persons;
    @Inject OrgUnits units;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Gives the course to everyone of the unit and below it, or to everyone. Where the course is still a draft the people
     * get it when it is published. Who is enrolled already keeps the earlier due date; who is done is left alone.
     *
     * @param unit null for everyone
     */
    public AssignmentId assign(CourseId course, OrgUnitId unit, LocalDate dueOn) {
        var assignment = checked(course, unit, dueOn);
        entities.persist(assignment);
        entities.flush();
        if (courses.card(course).published()) apply(assignment);
        return assignment.id();
    }

    /** What {@link #assign} would do to how many. */
    public AssignmentPreview preview(CourseId course, OrgUnitId unit) {
        courses.requireAuthor(course);
        var all = units.all();
        var asked = unit == null ? all : OrgUnitRow.below(all, unit);
        if (asked.isEmpty()) return new AssignmentPreview(0, 0, 0, 0);
        var states = new EnumMap<EnrolmentStatus, Integer>(EnrolmentStatus.class);
        entities.createQuery("""
            select e.status, count(e) from Enrolment e join Person p on p.id = e.learner
            where e.course = :course and p.unit in :units and p.status = org.bellwether.people.PersonStatus.ACTIVE group by e.status""", Object[].class)
            .setParameter("course", course).setParameter("units", asked.stream().map(OrgUnitRow::id).toList()).getResultList()
            .forEach(row -> states.put((EnrolmentStatus) row[0], ((Long) row[1]).intValue()));
        var people = asked.stream().filter(row -> row.depth() == asked.get(0).depth()).mapToLong(OrgUnitRow::headcount).sum();
        var completed = states.getOrDefault(EnrolmentStatus.COMPLETED, 0);
        var underWay = states.getOrDefault(EnrolmentStatus.ENROLLED, 0) + states.getOrDefault(EnrolmentStatus.IN_PROGRESS, 0);
        return new AssignmentPreview((int) people, (int) people - completed - underWay, underWay, completed);
    }

    /** The assignments that hold, by due date. */
    public List<AssignmentRow> list(CourseId course) {
        courses.requireAuthor(course);
        var counts = counts(course);
        return held(course).stream().map(assignment -> new AssignmentRow(assignment.id(), assignment.unit(), assignment.dueOn(), assignment.wasApplied(),
            counts.getOrDefault(assignment.id().value(), 0L))).toList();
    }

    /** Takes the assignment back: who has the course through nothing else loses it, unless they are done. */
    public void withdraw(AssignmentId id) {
        var assignment = entities.find(Assignment.class, id.value());
        if (assignment == null) throw new NotFound("learning.assignment.unknown", id);
        courses.requireAuthor(assignment.course());
        assignment.withdraw(clock.instant());
        entities.flush();
        var left = remainingDueDates(assignment);
        for (var enrolment : behind(assignment)) {
            if (left.containsKey(enrolment.id())) enrolment.due(left.get(enrolment.id()));
            else if (enrolment.status().isOpen()) enrolment.withdraw();
        }
    }

    /** What was assigned while the course was a draft comes into force. */
    @PermitAll
    public void applyHeld(@Observes CoursePublished published) {
        held(published.course()).stream().filter(assignment -> !assignment.wasApplied()).forEach(this::apply);
    }

    private Assignment checked(CourseId course, OrgUnitId unit, LocalDate dueOn) {
        courses.requireAuthor(course);
        if (courses.card(course).status() == CourseStatus.ARCHIVED) throw new RuleViolation("learning.assignment.archived");
        if (dueOn == null) throw new RuleViolation("learning.assignment.due-missing");
        if (dueOn.isBefore(LocalDate.now(clock.withZone(caller.zone())))) throw new RuleViolation("learning.assignment.due-past", dueOn);
        if (unit != null) units.find(unit);
        return new Assignment(AssignmentId.fresh(), course, unit, dueOn, caller.person(), clock.instant());
    }

    private void apply(Assignment assignment) {
        var now = clock.instant();
        var people = people(assignment.unit());
        var known = enrolmentsOf(assignment.course(), people);
        var enrolled = new ArrayList<Enrolment>();
        for (var person : people) {
            var enrolment = known.get(person);
            if (enrolment == null) entities.persist(enrolment = new Enrolment(EnrolmentId.fresh(), person, assignment.course(), assignment.dueOn(), now));
            else enrolment.assigned(assignment.dueOn(), now);
            enrolled.add(enrolment);
        }
        entities.flush();
        enrolled.forEach(enrolment -> entities.persist(new EnrolmentSource(enrolment.id(), assignment.id())));
        assignment.applied(now);
    }

    private List<PersonId> people(OrgUnitId unit) { return unit == null ? persons.everyone() : persons.membersOf(unit); }

    private Map<PersonId, Enrolment> enrolmentsOf(CourseId course, List<PersonId> people) {
        var found = new HashMap<PersonId, Enrolment>();
        for (var from = 0; from < people.size(); from += CHUNK) {
            found.putAll(entities.createQuery("select e from Enrolment e where e.course = :course and e.learner in :people", Enrolment.class)
                .setParameter("course", course).setParameter("people", people.subList(from, Math.min(from + CHUNK, people.size())))
                .getResultStream().collect(toMap(Enrolment::learner, Function.identity())));
        }
        return found;
    }

    private List<Assignment> held(CourseId course) {
        return entities.createQuery("select a from Assignment a where a.course = :course and a.withdrawnAt is null order by a.dueOn, a.id", Assignment.class)
            .setParameter("course", course).getResultList();
    }

    private Map<Long, Long> counts(CourseId course) {
        var rows = entities.createQuery("""
            select s.assignment, count(s) from EnrolmentSource s join Assignment a on a.id = s.assignment
            where a.course = :course group by s.assignment""", Object[].class).setParameter("course", course).getResultList();
        return rows.stream().collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private List<Enrolment> behind(Assignment assignment) {
        return entities.createQuery("select e from Enrolment e join EnrolmentSource s on s.enrolment = e.id where s.assignment = :id", Enrolment.class)
            .setParameter("id", assignment.id().value()).getResultList();
    }

    private Map<EnrolmentId, LocalDate> remainingDueDates(Assignment gone) {
        var rows = entities.createQuery("""
            select s.enrolment, min(a.dueOn) from EnrolmentSource s join Assignment a on a.id = s.assignment
            where a.course = :course and a.withdrawnAt is null group by s.enrolment""", Object[].class).setParameter("course", gone.course()).getResultList();
        return rows.stream().collect(toMap(row -> new EnrolmentId((Long) row[0]), row -> (LocalDate) row[1]));
    }
}
