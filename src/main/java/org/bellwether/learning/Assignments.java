package org.bellwether.learning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceMembers;
import org.bellwether.audience.Audiences;
import org.bellwether.audience.TargetGroup;
import org.bellwether.audience.TargetGroups;
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
import org.bellwether.platform.paging.Chunks;
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

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject OrgUnits units;
    @Inject Persons persons;
    @Inject Audiences audiences;
    @Inject AudienceMembers members;
    @Inject TargetGroups groups;
    @Inject Sources sources;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Gives the course to these people. Where it is still a draft they get it when it is published. Who is enrolled already
     * keeps the earlier due date; who is done is left alone.
     *
     * @throws RuleViolation if the due date is past, the course archived, or the audience retired or one that the assignment
     *                       itself would change
     */
    public AssignmentId assign(CourseId course, TargetGroup who, LocalDate dueOn) {
        var assignment = checked(course, who, dueOn);
        entities.persist(assignment);
        entities.flush();
        if (courses.card(course).published()) apply(assignment);
        return assignment.id();
    }

    /** What {@link #assign} would do to how many. */
    public AssignmentPreview preview(CourseId course, TargetGroup who) {
        courses.requireAuthor(course);
        return who.audience() == null ? preview(course, who.unit()) : preview(course, members.of(who.audience()));
    }

    private AssignmentPreview preview(CourseId course, List<PersonId> people) {
        var states = new EnumMap<EnrolmentStatus, Integer>(EnrolmentStatus.class);
        for (var some : Chunks.of(people)) {
            entities.createQuery("select e.status, count(e) from Enrolment e where e.course = :course and e.learner in :people group by e.status", Object[].class)
                .setParameter("course", course).setParameter("people", some).getResultList()
                .forEach(row -> states.merge((EnrolmentStatus) row[0], ((Long) row[1]).intValue(), Integer::sum));
        }
        return AssignmentPreview.of(people.size(), states);
    }

    private AssignmentPreview preview(CourseId course, OrgUnitId unit) {
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
        return AssignmentPreview.of((int) people, states);
    }

    /** The assignments that hold, by due date. */
    public List<AssignmentRow> list(CourseId course) {
        courses.requireAuthor(course);
        var counts = counts(course);
        var held = held(course);
        var makers = persons.cards(held.stream().filter(assignment -> assignment.who() == null).map(Assignment::madeBy).distinct().toList());
        return held.stream().map(assignment -> new AssignmentRow(assignment.id(), assignment.who(), assignment.who() == null ? makers.get(assignment.madeBy()).name() : null, assignment.dueOn(), assignment.wasApplied(),
            counts.getOrDefault(assignment.id().value(), 0L))).toList();
    }

    /** Takes the assignment back: who has the course through nothing else loses it, unless they are done. */
    public void withdraw(AssignmentId id) {
        var assignment = entities.find(Assignment.class, id.value());
        if (assignment == null) throw new NotFound("learning.assignment.unknown", id);
        courses.requireAuthor(assignment.course());
        if (assignment.who() != null && assignment.who().audience() != null) members.hold(assignment.who().audience());
        assignment.withdraw(clock.instant());
        sources.withdrawn(assignment);
    }

    /** What was assigned while the course was a draft comes into force. */
    @PermitAll
    public void applyHeld(@Observes CoursePublished published) {
        held(published.course()).stream().filter(assignment -> !assignment.wasApplied()).forEach(this::apply);
    }

    private Assignment checked(CourseId course, TargetGroup who, LocalDate dueOn) {
        courses.requireAuthor(course);
        if (courses.card(course).status() == CourseStatus.ARCHIVED) throw new RuleViolation("learning.assignment.archived");
        if (dueOn == null) throw new RuleViolation("learning.assignment.due-missing");
        if (dueOn.isBefore(LocalDate.now(clock.withZone(caller.zone())))) throw new RuleViolation("learning.assignment.due-past", dueOn);
        groups.require(who);
        if (who.audience() != null) requireSteady(course, who.audience());
        return new Assignment(AssignmentId.fresh(), course, who, dueOn, caller.person(), clock.instant());
    }

    private void requireSteady(CourseId course, AudienceId audience) {
        if (audiences.rule(audience).criteria().anyMatch(criterion -> CourseCriterion.followsAssignments(criterion, course))) throw new RuleViolation("learning.assignment.circle");
    }

    private void apply(Assignment assignment) {
        sources.give(assignment, groups.members(assignment.who()), assignment.dueOn());
        assignment.applied(clock.instant());
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
}
