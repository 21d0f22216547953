package org.bellwether.learning;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.course.CourseId;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Who must do what by when: everyone, or the people of a unit and of all below it. */
@Audited
@Entity @Table(name = "assignment")
class Assignment {

    @Id private long id;
    @Version private int version;
    @Column(name = "course_id") private CourseId course;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "due_on") private LocalDate dueOn;
    @Column(name = "made_by") private PersonId madeBy;
    @Column(name = "made_at") private Instant madeAt;
    @Column(name = "applied_at") private Instant appliedAt;
    @Column(name = "withdrawn_at") private Instant withdrawnAt;

    protected Assignment() { }

    /** @param unit null for everyone */
    Assignment(AssignmentId id, CourseId course, OrgUnitId unit, LocalDate dueOn, PersonId madeBy, Instant at) {
        this.id = id.value();
        this.course = course;
        this.unit = unit;
        this.dueOn = dueOn;
        this.madeBy = madeBy;
        this.madeAt = at;
    }

    void applied(Instant at) { appliedAt = at; }

    void withdraw(Instant at) {
        if (withdrawnAt != null) throw new RuleViolation("learning.assignment.withdrawn-already");
        withdrawnAt = at;
    }

    AssignmentId id() { return new AssignmentId(id); }
    CourseId course() { return course; }
    OrgUnitId unit() { return unit; }
    LocalDate dueOn() { return dueOn; }
    boolean wasApplied() { return appliedAt != null; }
    boolean withdrawn() { return withdrawnAt != null; }
}
