package org.bellwether.learning;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That an assignment stands behind an enrolment. */
@Audited
@Entity @Table(name = "enrolment_source") @IdClass(EnrolmentSource.Key.class)
class EnrolmentSource {

    @Id @Column(name = "enrolment_id") private long enrolment;
    @Id @Column(name = "assignment_id") private long assignment;
    @Column(name = "due_on") private LocalDate dueOn;

    protected EnrolmentSource() { }

    /** @param dueOn until when this assignment asks this person for it */
    EnrolmentSource(EnrolmentId enrolment, AssignmentId assignment, LocalDate dueOn) {
        this.enrolment = enrolment.value();
        this.assignment = assignment.value();
        this.dueOn = dueOn;
    }

    /** The two together. */
    static class Key implements Serializable {
        long enrolment;
        long assignment;

        Key() { }

        @Override public boolean equals(Object other) { return other instanceof Key key && key.enrolment == enrolment && key.assignment == assignment; }
        @Override public int hashCode() { return Long.hashCode(enrolment) * 31 + Long.hashCode(assignment); }
    }
}
