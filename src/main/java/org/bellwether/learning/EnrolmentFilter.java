package org.bellwether.learning;

import java.io.Serializable;

import org.bellwether.course.CourseId;
import org.bellwether.people.OrgUnitId;

/** Which enrolments of a course to list; null and empty mean any. Without a state the withdrawn ones are left out. */
public record EnrolmentFilter(CourseId course, State state, String learner, OrgUnitId department) implements Serializable {

    /** STUCK: tried a lesson to the end, failed, and is not done. */
    public enum State { OPEN, NOT_STARTED, IN_PROGRESS, OVERDUE, STUCK, COMPLETED, WITHDRAWN }

    public EnrolmentFilter {
        learner = learner == null ? "" : learner.strip();
    }
}
