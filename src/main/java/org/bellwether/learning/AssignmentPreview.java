package org.bellwether.learning;

import java.io.Serializable;
import java.util.Map;

/**
 * What an assignment would do, before it is made.
 *
 * @param people    whom it means
 * @param fresh     of these, who does not have the course yet
 * @param underWay  of these, who has it and is not done
 * @param completed of these, who is done and is left alone
 */
public record AssignmentPreview(int people, int fresh, int underWay, int completed) implements Serializable {

    /** So many people, of whom so many have the course already, by the state of their enrolment. */
    static AssignmentPreview of(int people, Map<EnrolmentStatus, Integer> states) {
        var completed = states.getOrDefault(EnrolmentStatus.COMPLETED, 0);
        var underWay = states.getOrDefault(EnrolmentStatus.ENROLLED, 0) + states.getOrDefault(EnrolmentStatus.IN_PROGRESS, 0);
        return new AssignmentPreview(people, people - completed - underWay, underWay, completed);
    }
}
