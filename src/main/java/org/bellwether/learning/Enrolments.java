package org.bellwether.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bellwether.course.CourseCard;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonRow;
import org.bellwether.course.OutlineChanged;
import org.bellwether.people.Caller;
import org.bellwether.people.PersonId;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Who takes which course, kept true to what the content of its lessons reports. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Enrolments {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Event<EnrolmentCompleted> completions;

    /** The caller takes the course of their own accord, without a due date; where they have it already, that one is the answer. */
    public EnrolmentId enrolMyself(CourseId id) {
        requireOpen(courses.card(id));
        var mine = find(caller.person(), id);
        if (mine.isPresent()) {
            mine.get().assigned(mine.get().status() == EnrolmentStatus.WITHDRAWN ? null : mine.get().dueOn(), clock.instant());
            return mine.get().id();
        }
        var enrolment = new Enrolment(EnrolmentId.fresh(), caller.person(), id, null, clock.instant());
        entities.persist(enrolment);
        return enrolment.id();
    }

    /**
     * Leave to take that lesson now: the enrolment is the caller's own, the course is published, the lesson belongs to it,
     * and what must come first is done. From now on the course counts as begun.
     *
     * @throws NotFound      if it is not the caller's or the lesson is not of the course
     * @throws RuleViolation if it cannot be taken now, with what stands in the way
     */
    public LessonAccess open(EnrolmentId id, LessonId lessonId) {
        var enrolment = locked(id);
        if (!enrolment.learner().equals(caller.person())) throw new NotFound("learning.enrolment.unknown", id);
        var course = courses.card(enrolment.course());
        requireOpen(course);
        var standing = standing(enrolment);
        var lesson = standing.lessons().stream().filter(row -> row.id().equals(lessonId)).findFirst()
            .orElseThrow(() -> new NotFound("learning.lesson.unknown", lessonId));
        var obstacle = standing.obstacle(lesson, course.inOrder());
        if (obstacle != null) throw new RuleViolation("learning.lesson.locked", obstacle.title());
        enrolment.opened(lessonId, clock.instant());
        if (!standing.results().containsKey(lessonId)) entities.persist(new LessonResult(id, lessonId, clock.instant()));
        return new LessonAccess(id, enrolment.course(), lessonId, enrolment.learner());
    }

    /**
     * What the content of a lesson has come to. Better results replace worse ones, never the other way round, so that late
     * and doubled reports do no harm. When the last required lesson is done the course is complete in the same transaction.
     *
     * <p>There may be no caller (a timer hands in a quiz whose time ran out), or another one than the learner (a trainer
     * grades): whoever calls this has made sure whose report it is.
     *
     * @param seconds time spent since the last report
     */
    @PermitAll
    public void report(EnrolmentId id, LessonId lesson, Progress progress, long seconds) {
        var enrolment = locked(id);
        var now = clock.instant();
        enrolment.worked(seconds, now);
        var result = entities.find(LessonResult.class, new LessonResult.Key(id, lesson));
        if (result == null) {
            if (!courses.lesson(lesson).course().equals(enrolment.course())) throw new NotFound("learning.lesson.unknown", lesson);
            result = new LessonResult(id, lesson, now);
            entities.persist(result);
        }
        if (result.merge(progress, seconds, now)) settle(enrolment, now);
    }

    /** @throws NotFound if there is no such enrolment */
    @PermitAll
    public EnrolmentCard card(EnrolmentId id) { return find(id).card(); }

    /** The enrolment of that person on that course, unless it was withdrawn. */
    @PermitAll
    public Optional<EnrolmentId> current(PersonId learner, CourseId course) {
        return find(learner, course).filter(enrolment -> enrolment.status() != EnrolmentStatus.WITHDRAWN).map(Enrolment::id);
    }

    /** What each lesson has come to; a lesson that was never opened is not in it. */
    @PermitAll
    public Map<LessonId, Progress> results(EnrolmentId id) {
        return LessonResults.of(entities, List.of(id)).getOrDefault(id, Map.of());
    }

    /** A lesson that is asked for no longer may have been the last one that somebody lacked. */
    @PermitAll
    public void recheck(@Observes OutlineChanged changed) {
        var open = entities.createQuery("select e from Enrolment e where e.course = :course and e.status = :begun", Enrolment.class)
            .setParameter("course", changed.course()).setParameter("begun", EnrolmentStatus.IN_PROGRESS).getResultList();
        if (open.isEmpty()) return;
        var lessons = courses.lessons(changed.course());
        var results = LessonResults.of(entities, open.stream().map(Enrolment::id).toList());
        for (var enrolment : open) settle(enrolment, new Standing(lessons, results.getOrDefault(enrolment.id(), Map.of())), clock.instant());
    }

    private void settle(Enrolment enrolment, Instant at) {
        entities.flush();
        settle(enrolment, standing(enrolment), at);
    }

    private void settle(Enrolment enrolment, Standing standing, Instant at) {
        enrolment.settle(standing, at).ifPresent(completed -> {
            entities.flush();
            completions.fire(completed);
        });
    }

    private Standing standing(Enrolment enrolment) { return new Standing(courses.lessons(enrolment.course()), results(enrolment.id())); }

    private static void requireOpen(CourseCard course) {
        if (!course.published()) throw new RuleViolation("learning.course.closed", course.title());
    }

    private Optional<Enrolment> find(PersonId learner, CourseId course) {
        return entities.createQuery("select e from Enrolment e where e.learner = :learner and e.course = :course", Enrolment.class)
            .setParameter("learner", learner).setParameter("course", course).getResultStream().findFirst();
    }

    private Enrolment find(EnrolmentId id) { return known(id == null ? null : entities.find(Enrolment.class, id.value()), id); }

    /** Two tabs that report at once must not complete the course twice: the second waits for the first. */
    private Enrolment locked(EnrolmentId id) {
        return known(id == null ? null : entities.find(Enrolment.class, id.value(), LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Enrolment known(Enrolment enrolment, EnrolmentId id) {
        if (enrolment == null) throw new NotFound("learning.enrolment.unknown", id);
        return enrolment;
    }
}
