package org.bellwether.learning;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;

import org.bellwether.audience.AudienceId;
import org.bellwether.audience.TargetGroup;
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

/** Who must do what by when. */
@Audited
@Entity @Table(name = "assignment")
class Assignment {

    @Id private long id;
    @Version private int version;
    @Column(name = "course_id") private CourseId course;
    @Column(name = "unit_id") private OrgUnitId unit;
    @Column(name = "audience_id") private AudienceId audience;
    @Column(name = "named") private boolean named;
    @Column(name = "due_on") private LocalDate dueOn;
    @Column(name = "made_by") private PersonId madeBy;
    @Column(name = "made_at") private Instant madeAt;
    @Column(name = "applied_at") private Instant appliedAt;
    @Column(name = "withdrawn_at") private Instant withdrawnAt;

    protected Assignment() { }

    Assignment(AssignmentId id, CourseId course, TargetGroup who, LocalDate dueOn, PersonId madeBy, Instant at) {
        this.id = id.value();
        this.course = course;
        this.unit = who.unit();
        this.audience = who.audience();
        this.dueOn = dueOn;
        this.madeBy = madeBy;
        this.madeAt = at;
    }

    /** For people who are named one by one: whom its sources say. */
    static Assignment named(AssignmentId id, CourseId course, LocalDate dueOn, PersonId madeBy, Instant at) {
        var assignment = new Assignment(id, course, TargetGroup.EVERYONE, dueOn, madeBy, at);
        assignment.named = true;
        return assignment;
    }

    void applied(Instant at) { appliedAt = at; }

    void withdraw(Instant at) {
        if (withdrawnAt != null) throw new RuleViolation("learning.assignment.withdrawn-already");
        withdrawnAt = at;
    }

    /**
     * Until when it asks somebody who comes into its audience on a day: they have as many days as the others had at first.
     *
     * @param made the day on which it was made
     */
    LocalDate dueFor(LocalDate joined, LocalDate made) {
        var given = DAYS.between(made, dueOn);
        var later = joined.plusDays(given);
        return later.isAfter(dueOn) ? later : dueOn;
    }

    AssignmentId id() { return new AssignmentId(id); }
    CourseId course() { return course; }
    /** Null where people are named one by one. */
    TargetGroup who() { return named ? null : new TargetGroup(unit, audience); }
    Instant madeAt() { return madeAt; }
    PersonId madeBy() { return madeBy; }
    LocalDate dueOn() { return dueOn; }
    boolean wasApplied() { return appliedAt != null; }
    boolean withdrawn() { return withdrawnAt != null; }
}
