package org.bellwether.learning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;

import org.bellwether.course.LessonId;

import jakarta.persistence.EntityManager;

/** What the lessons of several enrolments have come to, in one statement. */
final class LessonResults {

    private LessonResults() { }

    /** By enrolment and lesson; what was never opened is not in it. */
    static Map<EnrolmentId, Map<LessonId, Progress>> of(EntityManager entities, Collection<EnrolmentId> enrolments) {
        if (enrolments.isEmpty()) return Map.of();
        return entities.createQuery("select r from LessonResult r where r.enrolment in :ids", LessonResult.class)
            .setParameter("ids", enrolments.stream().map(EnrolmentId::value).toList()).getResultStream()
            .collect(groupingBy(LessonResult::enrolment, toMap(LessonResult::lesson, LessonResult::progress)));
    }
}
