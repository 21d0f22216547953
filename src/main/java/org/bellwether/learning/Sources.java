package org.bellwether.learning;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.bellwether.course.CourseId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.paging.Chunks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Puts an assignment behind people's enrolments, and takes it away again. The enrolments are held meanwhile: learners go on reporting on them. */
@Dependent
class Sources {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** Enrols these people, or leaves the assignment behind the enrolment that they have. */
    void give(Assignment assignment, Collection<PersonId> people, LocalDate due) {
        var now = clock.instant();
        var known = enrolmentsOf(assignment.course(), List.copyOf(people));
        var enrolled = new ArrayList<Enrolment>();
        for (var person : people) {
            var enrolment = known.get(person);
            if (enrolment == null) entities.persist(enrolment = new Enrolment(EnrolmentId.fresh(), person, assignment.course(), due, now));
            else enrolment.assigned(due, now);
            enrolment.told();
            enrolled.add(enrolment);
        }
        entities.flush();
        enrolled.forEach(enrolment -> entities.persist(new EnrolmentSource(enrolment.id(), assignment.id(), due)));
    }

    private Map<PersonId, Enrolment> enrolmentsOf(CourseId course, List<PersonId> people) {
        var found = new HashMap<PersonId, Enrolment>();
        for (var some : Chunks.of(people)) {
            found.putAll(entities.createQuery("select e from Enrolment e where e.course = :course and e.learner in :people order by e.id", Enrolment.class)
                .setParameter("course", course).setParameter("people", some).setLockMode(PESSIMISTIC_WRITE).getResultStream().collect(toMap(Enrolment::learner, Function.identity())));
        }
        return found;
    }

    /** These people have the course through this assignment no longer: who has it through nothing else loses it, unless they are done. */
    void take(Assignment assignment, Collection<PersonId> people) {
        for (var some : Chunks.of(people)) {
            var enrolments = entities.createQuery("select e from Enrolment e where e.learner in :people and e.id in (select s.enrolment from EnrolmentSource s where s.assignment = :id) order by e.id", Enrolment.class)
                .setParameter("id", assignment.id().value()).setParameter("people", some).setLockMode(PESSIMISTIC_WRITE).getResultList();
            if (enrolments.isEmpty()) continue;
            entities.createQuery("select s from EnrolmentSource s where s.assignment = :id and s.enrolment in :enrolments", EnrolmentSource.class)
                .setParameter("id", assignment.id().value()).setParameter("enrolments", enrolments.stream().map(enrolment -> enrolment.id().value()).toList()).getResultList().forEach(entities::remove);
            entities.flush();
            release(enrolments);
        }
    }

    /** The assignment holds no longer, for nobody. */
    void withdrawn(Assignment assignment) {
        entities.flush();
        var behind = entities.createQuery("select e from Enrolment e where e.id in (select s.enrolment from EnrolmentSource s where s.assignment = :id) order by e.id", Enrolment.class)
            .setParameter("id", assignment.id().value()).setLockMode(PESSIMISTIC_WRITE).getResultList();
        for (var some : Chunks.of(behind)) release(some);
    }

    private void release(List<Enrolment> enrolments) {
        if (enrolments.isEmpty()) return;
        var left = remainingDueDates(enrolments);
        for (var enrolment : enrolments) {
            if (left.containsKey(enrolment.id())) enrolment.due(left.get(enrolment.id()));
            else if (enrolment.status().isOpen()) enrolment.withdraw();
        }
    }

    private Map<EnrolmentId, LocalDate> remainingDueDates(List<Enrolment> enrolments) {
        return entities.createQuery("""
            select s.enrolment, min(coalesce(s.dueOn, a.dueOn)) from EnrolmentSource s join Assignment a on a.id = s.assignment
            where s.enrolment in :enrolments and a.withdrawnAt is null group by s.enrolment""", Object[].class)
            .setParameter("enrolments", enrolments.stream().map(enrolment -> enrolment.id().value()).toList()).getResultStream()
            .collect(toMap(row -> new EnrolmentId((Long) row[0]), row -> (LocalDate) row[1]));
    }
}
