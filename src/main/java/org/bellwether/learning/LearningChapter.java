package org.bellwether.learning;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.audience.TargetGroup;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.DemoCourses;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonRow;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.demo.DemoChapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who of the demo organisation was given which course, and how far each of them came. */
@Stateless
@PermitAll
public class LearningChapter implements DemoChapter {

    @PersistenceContext EntityManager entities;
    @Inject DemoEnrolments enrolments;
    @Inject Courses courses;
    @Inject OrgUnits units;
    @Inject Persons persons;
    @Inject Clock clock;

    @Override public int order() { return 30; }

    @Override
    public boolean blank() { return entities.createQuery("select count(e) from Enrolment e", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        var cases = enrolments.cases();
        var assignments = assignments(cases);
        var outlines = courses.lessons(DemoCourses.ALL);
        var written = new LinkedHashMap<DemoEnrolments.Case, Enrolment>();
        cases.forEach(one -> written.put(one, enrolment(one, outlines.get(one.duty().course()))));
        written.values().forEach(entities::persist);
        entities.flush();
        written.forEach((one, enrolment) -> {
            if (assignments.containsKey(one.duty())) {
                enrolment.told();
                entities.persist(new EnrolmentSource(enrolment.id(), assignments.get(one.duty()), null));
            }
            results(one.fate(), enrolment, outlines.get(one.duty().course())).forEach(entities::persist);
        });
    }

    /** One for each duty of a department or team; the chief executive and those who head a unit have theirs without. */
    private Map<DemoDuty, AssignmentId> assignments(List<DemoEnrolments.Case> cases) {
        Map<String, List<OrgUnitRow>> byCode = units.all().stream().collect(groupingBy(OrgUnitRow::code));
        var trainer = persons.byLogins(List.of("trainer")).get("trainer");
        var made = new HashMap<DemoDuty, AssignmentId>();
        for (var duty : DemoDuty.all(LocalDate.now(clock))) {
            if (duty.unit() == null || duty.unit().equals("LD")) continue;
            var assignment = assignment(duty.course(), byCode.get(duty.unit()).get(0).id(), duty.dueOn(), trainer);
            made.put(duty, assignment.id());
        }
        entities.flush();
        return made;
    }

    private Assignment assignment(CourseId course, OrgUnitId unit, LocalDate due, PersonId by) {
        var at = DemoEnrolments.morning(due.minusDays(35));
        var assignment = new Assignment(AssignmentId.fresh(), course, TargetGroup.unit(unit), due, by, at);
        assignment.applied(at);
        entities.persist(assignment);
        return assignment;
    }

    private static Enrolment enrolment(DemoEnrolments.Case one, List<LessonRow> lessons) {
        var fate = one.fate();
        var enrolment = new Enrolment(EnrolmentId.fresh(), one.person().id(), one.duty().course(), fate.dueOn(), DemoEnrolments.morning(fate.enrolledOn()));
        if (fate.startedAt() == null) return enrolment;
        var last = lessons.get(Math.min(fate.lessonsDone(), lessons.size() - 1));
        var end = fate.quizAt() != null ? fate.quizAt() : fate.startedAt().plusSeconds(1500);
        enrolment.opened(last.id(), fate.startedAt());
        enrolment.worked(results(fate, enrolment, lessons).stream().mapToLong(LessonResult::seconds).sum(), end);
        var outcome = new HashMap<org.bellwether.course.LessonId, Progress>();
        results(fate, enrolment, lessons).forEach(result -> outcome.put(result.lesson(), result.progress()));
        enrolment.settle(new Standing(lessons, outcome), end);
        return enrolment;
    }

    private static List<LessonResult> results(DemoFate fate, Enrolment enrolment, List<LessonRow> lessons) {
        if (fate.startedAt() == null) return List.of();
        var end = fate.quizAt() != null ? fate.quizAt() : fate.startedAt().plusSeconds(1500);
        var touched = lessons.subList(0, Math.min(lessons.size(), fate.lessonsDone() + 1));
        var step = end.minusSeconds(60).getEpochSecond() - fate.startedAt().getEpochSecond();
        return touched.stream().map(lesson -> result(fate, enrolment.id(), lesson, fate.startedAt().plusSeconds(step * touched.indexOf(lesson) / touched.size()), touched.indexOf(lesson) < fate.lessonsDone())).toList();
    }

    private static LessonResult result(DemoFate fate, EnrolmentId enrolment, LessonRow lesson, Instant at, boolean done) {
        var result = new LessonResult(enrolment, lesson.id(), at);
        var quiz = lesson.kind() == LessonKind.QUIZ && fate.quizAttempts() > 0;
        var success = !quiz ? Success.UNKNOWN : done ? Success.PASSED : Success.FAILED;
        var completion = done || quiz ? Completion.COMPLETED : Completion.IN_PROGRESS;
        result.merge(new Progress(completion, success, quiz ? BigDecimal.valueOf(fate.quizScore()) : null), Math.round(fate.pace() * (done ? 400 : 150)), quiz ? fate.quizAt() : at.plusSeconds(300));
        return result;
    }
}
