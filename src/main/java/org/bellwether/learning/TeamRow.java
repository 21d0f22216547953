package org.bellwether.learning;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * One of a manager's people, with what they have to do and have done.
 *
 * @param open    courses that are not done and not excused, late ones among them
 * @param overdue of these, the late ones
 * @param done    completed courses
 * @param next    the open enrolment that is due first; null when nothing is open
 * @param nextDue null where that one has no due date
 * @param leads   how many active people report to them
 */
public record TeamRow(PersonId person, String name, String login, String jobTitle, Localized unit, int open, int overdue, int done, EnrolmentId next, Localized nextCourse, LocalDate nextDue, int leads) implements Serializable {

    public boolean isClear() { return open == 0; }

    TeamRow withNext(EnrolmentId enrolment, Localized course, LocalDate due) { return new TeamRow(person, name, login, jobTitle, unit, open, overdue, done, enrolment, course, due, leads); }
}
