package org.bellwether.learning;

import static jakarta.persistence.EnumType.STRING;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.bellwether.course.CourseId;
import org.bellwether.course.LessonId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Personal;
import org.bellwether.platform.audit.Unaudited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One learner on one course: until when, how far, how well. */
@Audited(subject = "learner")
@Entity @Table(name = "enrolment")
class Enrolment {

    private static final int LONGEST_EXCUSE = 400;

    @Id private long id;
    @Version private int version;
    @Column(name = "learner_id") private PersonId learner;
    @Column(name = "course_id") private CourseId course;
    @Enumerated(STRING) @Column(name = "status") private EnrolmentStatus status = EnrolmentStatus.ENROLLED;
    @Column(name = "enrolled_at") private Instant enrolledAt;
    @Column(name = "due_on") private LocalDate dueOn;
    @Column(name = "started_at") private Instant startedAt;
    @Column(name = "trained_at") private Instant trainedAt;
    @Column(name = "completed_at") private Instant completedAt;
    @Unaudited("a bookmark") @Column(name = "last_lesson_id") private LessonId lastLesson;
    @Unaudited("moves with every commit") @Column(name = "last_at") private Instant lastAt;
    @Column(name = "score") private BigDecimal score;
    @Unaudited("moves with every commit") @Column(name = "seconds") private long seconds;
    @Column(name = "nudged_at") private Instant nudgedAt;
    @Column(name = "nudged_by") private PersonId nudgedBy;
    @Column(name = "excused_at") private Instant excusedAt;
    @Column(name = "excused_by") private PersonId excusedBy;
    @Column(name = "excused_for") private PersonId excusedFor;
    @Personal @Column(name = "excuse") private String excuse;

    @Unaudited("follows from the assignments") @Column(name = "mandatory") private boolean mandatory;

    protected Enrolment() { }

    /** @param dueOn the last day on which it is on time; null where nobody set one */
    Enrolment(EnrolmentId id, PersonId learner, CourseId course, LocalDate dueOn, Instant at) {
        this.id = id.value();
        this.learner = learner;
        this.course = course;
        this.dueOn = dueOn;
        this.enrolledAt = at;
    }

    /** They were told to do it, whoever takes that back: it is a record of instruction. */
    void told() { mandatory = true; }

    /** An assignment stands behind the enrolment from now on. The earliest due date counts; what is completed stays as it is. */
    void assigned(LocalDate due, Instant at) {
        if (status == EnrolmentStatus.COMPLETED) return;
        if (status == EnrolmentStatus.WITHDRAWN) {
            status = startedAt == null ? EnrolmentStatus.ENROLLED : EnrolmentStatus.IN_PROGRESS;
            enrolledAt = at;
            dueOn = excusedAt == null ? due : null;
        } else if (excusedAt != null) {
            return; // Whoever excused them did so whatever assigns it.
        } else if (dueOn == null || due != null && due.isBefore(dueOn)) {
            dueOn = due;
        }
    }

    /** The due date that the remaining assignments leave. */
    void due(LocalDate due) {
        if (status.isOpen() && excusedAt == null) dueOn = due;
    }

    /**
     * The learner need not do it, and still may.
     *
     * @param by      who says so
     * @param manager for whom they do as a deputy; null where they do so themselves
     * @throws RuleViolation if no reason is given, or it is done or excused already
     */
    void excuse(PersonId by, PersonId manager, String reason, Instant at) {
        if (reason == null || reason.isBlank()) throw new RuleViolation("learning.excuse.no-reason");
        if (reason.strip().length() > LONGEST_EXCUSE) throw new RuleViolation("learning.excuse.long", LONGEST_EXCUSE);
        if (!status.isOpen()) throw new RuleViolation("learning.excuse.closed");
        if (excusedAt != null) throw new RuleViolation("learning.excuse.already");
        excuse = reason.strip();
        excusedBy = by;
        excusedFor = manager;
        excusedAt = at;
        dueOn = null;
    }

    /**
     * They have to do it after all.
     *
     * @param due until when; null where nothing says so
     * @throws RuleViolation if it is not excused
     */
    void ask(LocalDate due) {
        if (excusedAt == null) throw new RuleViolation("learning.excuse.none");
        excusedAt = null;
        dueOn = due;
    }

    void withdraw() {
        if (status == EnrolmentStatus.COMPLETED) throw new RuleViolation("learning.enrolment.completed-stays");
        status = EnrolmentStatus.WITHDRAWN;
    }

    /** The learner opened a lesson. */
    void opened(LessonId lesson, Instant at) {
        requireTaken();
        begin(at);
        lastLesson = lesson;
        lastAt = at;
    }

    /** The learner spent time on it. */
    void worked(long moreSeconds, Instant at) {
        requireTaken();
        begin(at);
        seconds += Math.max(0, moreSeconds);
        lastAt = at;
    }

    /**
     * Takes over what the lessons have come to; answers with the completion that this caused, if it caused one. Trained is who
     * went through all that is required, complete who also passed it; what is complete stays so, whatever is added later.
     */
    Optional<EnrolmentCompleted> settle(Standing standing, Instant at) {
        score = standing.score();
        if (!status.isOpen()) return Optional.empty();
        if (!standing.trained()) trainedAt = null;
        else if (trainedAt == null) trainedAt = at;
        if (!standing.complete()) return Optional.empty();
        status = EnrolmentStatus.COMPLETED;
        completedAt = at;
        return Optional.of(new EnrolmentCompleted(id(), learner, course, at));
    }

    /** Someone reminds the learner; only once a day, so that nobody learns to look away. */
    void nudge(PersonId by, Instant at) {
        if (!status.isOpen() || excusedAt != null) throw new RuleViolation("learning.nudge.closed");
        if (nudgedToday(at)) throw new RuleViolation("learning.nudge.already");
        nudgedAt = at;
        nudgedBy = by;
    }

    boolean nudgedToday(Instant at) { return nudgedAt != null && nudgedAt.isAfter(at.minusSeconds(20 * 3600)); }

    private void begin(Instant at) {
        if (startedAt == null) startedAt = at;
        if (status == EnrolmentStatus.ENROLLED) status = EnrolmentStatus.IN_PROGRESS;
    }

    private void requireTaken() {
        if (status == EnrolmentStatus.WITHDRAWN) throw new RuleViolation("learning.enrolment.withdrawn");
    }

    MemberCourse ofMember(Localized course, String excuser, String manager) {
        return new MemberCourse(id(), course, status, dueOn, completedAt, score, excusedAt == null ? null : excuse, excusedAt == null ? null : excuser, excusedAt == null ? null : manager, nudgedAt);
    }

    EnrolmentId id() { return new EnrolmentId(id); }
    PersonId learner() { return learner; }
    CourseId course() { return course; }
    EnrolmentStatus status() { return status; }
    LocalDate dueOn() { return dueOn; }
    LessonId lastLesson() { return lastLesson; }
    EnrolmentCard card() {
        return new EnrolmentCard(id(), learner, course, status, enrolledAt, dueOn, startedAt, trainedAt, completedAt, score, seconds, lastLesson, nudgedAt, nudgedBy, excusedAt == null ? null : excuse, excusedAt == null ? null : excusedBy, excusedAt == null ? null : excusedFor);
    }
}
