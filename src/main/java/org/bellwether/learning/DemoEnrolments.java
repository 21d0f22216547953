package org.bellwether.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.DemoCourses;
import org.bellwether.people.DemoCast;
import org.bellwether.people.DemoPerson;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The enrolments of the demo organisation as they stand in this database, for the chapters that tell on. */
@Dependent
public class DemoEnrolments {

    /** What one person has to do because of one duty, and what became of it. */
    record Case(DemoPerson person, DemoDuty duty, DemoFate fate) { }

    @PersistenceContext EntityManager entities;
    @Inject DemoCast cast;
    @Inject Courses courses;
    @Inject Clock clock;

    /** Every enrolment of the demo, person by person. Empty where the learning chapter was not written. */
    public List<DemoEnrolment> all() {
        var ids = new HashMap<String, EnrolmentId>();
        entities.createQuery("select e.learner, e.course, e.id from Enrolment e where e.course in :courses", Object[].class).setParameter("courses", DemoCourses.ALL)
            .getResultList().forEach(row -> ids.put(row[0] + "/" + row[1], new EnrolmentId((Long) row[2])));
        return cases().stream().filter(one -> ids.containsKey(one.person().id() + "/" + one.duty().course()))
            .map(one -> told(ids.get(one.person().id() + "/" + one.duty().course()), one)).toList();
    }

    List<Case> cases() {
        var today = LocalDate.now(clock);
        var outlines = courses.lessons(DemoCourses.ALL);
        var cases = new ArrayList<Case>();
        for (var person : cast.people()) {
            var given = new HashSet<CourseId>();
            for (var duty : DemoDuty.all(today)) {
                if (!duty.means(person) || !given.add(duty.course())) continue;
                cases.add(new Case(person, duty, DemoFate.of(person, duty.course(), duty.dueOn(), outlines.get(duty.course()).size(), today)));
            }
        }
        return cases;
    }

    private static DemoEnrolment told(EnrolmentId id, Case one) {
        var fate = one.fate();
        return new DemoEnrolment(id, one.person(), one.duty().course(), morning(fate.enrolledOn()), fate.dueOn(), fate.startedAt(), fate.quizAttempts(),
            fate.quizScore(), fate.quizAt(), fate.completedAt());
    }

    static Instant morning(LocalDate day) { return day.atTime(LocalTime.of(0, 5)).toInstant(ZoneOffset.UTC); }
}
