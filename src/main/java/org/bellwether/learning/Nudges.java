package org.bellwether.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.people.ReportingLines;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reminders: they stand on the learner's own page, with the name of who sent them, and at most once a day. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.MANAGER, Role.CIO, Role.ADMINISTRATOR})
public class Nudges {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject ReportingLines lines;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Reminds one learner. For the trainer of the course, whoever leads the learner, the CIO and the administrator. */
    public void nudge(EnrolmentId id) {
        var enrolment = entities.find(Enrolment.class, id.value());
        if (enrolment == null) throw new NotFound("learning.enrolment.unknown", id);
        if (!caller.has(Role.CIO) && !courses.answersFor(enrolment.course()) && !leads(enrolment.learner())) requireTrainer(enrolment.course());
        enrolment.nudge(caller.person(), clock.instant());
    }

    /** Reminds everyone who is late with the course and was not reminded today; answers how many that were. */
    public int nudgeOverdue(CourseId course) {
        if (!caller.has(Role.CIO)) requireTrainer(course);
        List<Enrolment> late = entities.createQuery("select e from Enrolment e where e.course = :course and e.status in :open and e.dueOn < :today", Enrolment.class)
            .setParameter("course", course).setParameter("open", List.of(EnrolmentStatus.ENROLLED, EnrolmentStatus.IN_PROGRESS))
            .setParameter("today", LocalDate.now(clock.withZone(caller.zone()))).getResultList();
        var now = clock.instant();
        var due = late.stream().filter(enrolment -> !enrolment.nudgedToday(now)).toList();
        due.forEach(enrolment -> enrolment.nudge(caller.person(), now));
        return due.size();
    }

    private void requireTrainer(CourseId course) {
        if (!caller.has(Role.TRAINER) && !caller.has(Role.ADMINISTRATOR)) throw new Forbidden("learning.nudge.not-yours");
        courses.requireAuthor(course);
    }

    private boolean leads(PersonId learner) { return caller.has(Role.MANAGER) && lines.leads(learner); }
}
