package org.bellwether.learning;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * One person's courses, added up for those who lead them.
 *
 * @param due     courses that are not done, late ones among them
 * @param overdue of these, the late ones
 * @param done    completed courses
 * @param next    the open enrolment that is due first; null when nothing is open
 * @param nextDue null where that one has no due date
 */
public record TeamLine(PersonId person, int due, int overdue, int done, EnrolmentId next, Localized nextCourse, LocalDate nextDue) implements Serializable {

    /** Both together; what is due earlier comes next, and what has no date last. */
    TeamLine with(TeamLine other) {
        var first = next == null ? other : other.next == null ? this
            : nextDue == null ? other : other.nextDue == null || !other.nextDue.isBefore(nextDue) ? this : other;
        return new TeamLine(person, due + other.due, overdue + other.overdue, done + other.done, first.next, first.nextCourse, first.nextDue);
    }
}
