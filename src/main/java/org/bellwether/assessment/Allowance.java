package org.bellwether.assessment;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.course.LessonId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Attempts that a trainer allows one learner beyond what the quiz allows everybody. */
@Audited
@Entity @Table(name = "quiz_allowance") @IdClass(Allowance.Key.class)
class Allowance {

    @Id @Column(name = "enrolment_id") private long enrolment;
    @Id @Column(name = "lesson_id") private long lesson;
    @Version private int version;
    @Column(name = "extra") private int extra;
    @Column(name = "granted_by") private PersonId grantedBy;
    @Column(name = "granted_at") private Instant grantedAt;

    protected Allowance() { }

    Allowance(EnrolmentId enrolment, LessonId lesson) {
        this.enrolment = enrolment.value();
        this.lesson = lesson.value();
    }

    void grant(PersonId by, Instant at) {
        extra++;
        grantedBy = by;
        grantedAt = at;
    }

    EnrolmentId enrolment() { return new EnrolmentId(enrolment); }
    int extra() { return extra; }

    /** The two together. */
    static class Key implements Serializable {
        long enrolment;
        long lesson;

        Key() { }

        Key(EnrolmentId enrolment, LessonId lesson) {
            this.enrolment = enrolment.value();
            this.lesson = lesson.value();
        }

        @Override public boolean equals(Object other) { return other instanceof Key key && key.enrolment == enrolment && key.lesson == lesson; }
        @Override public int hashCode() { return Long.hashCode(enrolment) * 31 + Long.hashCode(lesson); }
    }
}
