package org.bellwether.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.people.ReportingLines;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Managers give courses to their people, by name. */
@Stateless
@RolesAllowed(Role.MANAGER)
public class TeamAssignments {

    /** As many people as one assignment names. */
    static final int MOST = 500;

    /** A course that can be given. */
    public record CourseChoice(CourseId id, Localized title) implements java.io.Serializable { }

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject ReportingLines lines;
    @Inject Sources sources;
    @Inject Caller caller;
    @Inject Clock clock;

    /** What can be given: whatever is published, by title. */
    public List<CourseChoice> choices() {
        return entities.createQuery("select c.id, c.titleEn, c.titleZh from Course c where c.status = org.bellwether.course.CourseStatus.PUBLISHED order by c.titleEn, c.id", Object[].class)
            .getResultStream().map(row -> new CourseChoice(new CourseId((Long) row[0]), new Localized((String) row[1], (String) row[2]))).toList();
    }

    /**
     * Gives the course to these people. Who has it already keeps the earlier due date; who is done is left alone.
     *
     * @throws Forbidden     if one of them is none of the caller's people
     * @throws RuleViolation if nobody is named or too many, the due date is missing or past, or the course is not published
     */
    public AssignmentId assign(CourseId course, Set<PersonId> people, LocalDate dueOn) {
        if (people.isEmpty()) throw new RuleViolation("learning.team.nobody");
        if (people.size() > MOST) throw new RuleViolation("learning.team.many", MOST);
        if (!lines.led(people).containsAll(people)) throw new Forbidden("people.team.not-yours");
        if (!courses.card(course).published()) throw new RuleViolation("learning.team.not-published");
        if (dueOn == null) throw new RuleViolation("learning.assignment.due-missing");
        if (dueOn.isBefore(LocalDate.now(clock.withZone(caller.zone())))) throw new RuleViolation("learning.assignment.due-past", dueOn);
        var now = clock.instant();
        var assignment = Assignment.named(AssignmentId.fresh(), course, dueOn, caller.person(), now);
        entities.persist(assignment);
        entities.flush();
        sources.give(assignment, people, dueOn);
        assignment.applied(now);
        return assignment.id();
    }
}
