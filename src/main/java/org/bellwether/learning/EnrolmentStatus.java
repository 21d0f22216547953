package org.bellwether.learning;

/** Where a learner stands with a course. Withdrawn is no end: a new assignment opens the enrolment again. */
public enum EnrolmentStatus {
    ENROLLED, IN_PROGRESS, COMPLETED, WITHDRAWN;

    /** Whether there is still something to do. */
    public boolean isOpen() { return this == ENROLLED || this == IN_PROGRESS; }
}
