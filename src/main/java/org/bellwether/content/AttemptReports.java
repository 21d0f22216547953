package org.bellwether.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What packages reported of learners, for those who answer for the course. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class AttemptReports {

    @PersistenceContext EntityManager entities;
    @Inject Courses courses;
    @Inject Persons persons;

    /** @throws NotFound if the learner has not opened that lesson */
    @ReadsPersonalData("attempts")
    public AttemptReport of(EnrolmentId enrolment, LessonId lesson) {
        var course = courses.lesson(lesson).course();
        courses.requireAuthor(course);
        var attempt = entities.createQuery("select a from PackageAttempt a where a.enrolment = :enrolment and a.lesson = :lesson", PackageAttempt.class)
            .setParameter("enrolment", enrolment).setParameter("lesson", lesson).getResultStream().findFirst().orElseThrow(() -> new NotFound("content.attempt.none"));
        var version = entities.find(PackageVersion.class, attempt.packageVersion().value());
        var report = version.report(List.of());
        return new AttemptReport(persons.card(attempt.learner()), course, version.title(), report.edition(), attempt.startedAt(), attempt.lastAt(), attempt.epoch(), units(attempt));
    }

    private List<AttemptReport.Unit> units(PackageAttempt attempt) {
        var states = Attempts.states(entities, attempt.id());
        var times = new HashMap<UnitId, Long>();
        entities.createQuery("select v.unit, sum(v.seconds) from Visit v where v.attempt = :attempt group by v.unit", Object[].class)
            .setParameter("attempt", attempt.id()).getResultList().forEach(row -> times.put((UnitId) row[0], ((Number) row[1]).longValue()));
        return Packages.rows(entities, attempt.packageVersion()).stream().map(PackageUnit::row)
            .map(row -> unit(row, states.get(row.id()), times.getOrDefault(row.id(), 0L))).toList();
    }

    private static AttemptReport.Unit unit(UnitRow row, UnitState state, long seconds) {
        if (state == null) return new AttemptReport.Unit(row.title(), row.depth(), row.launchable(), "NOT_STARTED", "UNKNOWN", null, 0, null, 0, null, List.of());
        var values = state.values();
        var progress = state.progress();
        return new AttemptReport.Unit(row.title(), row.depth(), row.launchable(), progress.completion().name(), progress.success().name(), progress.scaled(), seconds,
            values.getOrDefault("cmi.core.lesson_location", values.get("cmi.location")), values.getOrDefault("cmi.suspend_data", "").length(), state.updatedAt(), interactions(values));
    }

    private static List<AttemptReport.Interaction> interactions(Map<String, String> values) {
        var found = new ArrayList<AttemptReport.Interaction>();
        for (var n = 0; n < 500; n++) {
            var at = "cmi.interactions." + n + ".";
            if (values.keySet().stream().noneMatch(name -> name.startsWith(at))) break;
            found.add(new AttemptReport.Interaction(values.get(at + "id"), values.get(at + "type"), values.getOrDefault(at + "student_response", values.get(at + "learner_response")),
                values.get(at + "correct_responses.0.pattern"), values.get(at + "result"), values.get(at + "latency"), values.getOrDefault(at + "time", values.get(at + "timestamp")),
                values.get(at + "description")));
        }
        return found;
    }
}
