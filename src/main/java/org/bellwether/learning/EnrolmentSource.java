package org.bellwether.learning;

import java.io.Serializable;

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

    protected EnrolmentSource() { }

    EnrolmentSource(EnrolmentId enrolment, AssignmentId assignment) {
        this.enrolment = enrolment.value();
        this.assignment = assignment.value();
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
