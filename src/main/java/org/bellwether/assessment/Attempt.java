package org.bellwether.assessment;

import static jakarta.persistence.EnumType.STRING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

import org.bellwether.course.LessonId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.LessonAccess;
import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One run of a learner through a quiz, from its start until it is handed in and marked. */
@Audited(subject = "learner")
@Entity @Table(name = "quiz_attempt")
class Attempt {

    /** How long after the deadline the last answers may still arrive: what lies between two machines, and no more. */
    static final Duration GRACE = Duration.ofSeconds(60);
    /** No attempt counts for more time than this, however long a browser stood open. */
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final int SCORE_SCALE = 6;

    @Id private long id;
    @Version private int version;
    @Column(name = "enrolment_id") private EnrolmentId enrolment;
    @Column(name = "lesson_id") private LessonId lesson;
    @Column(name = "learner_id") private PersonId learner;
    @Column(name = "version_id") private QuizVersionId quiz;
    @Column(name = "number") private int number;
    @Column(name = "seed") private long seed;
    @Enumerated(STRING) @Column(name = "status") private AttemptStatus status = AttemptStatus.IN_PROGRESS;
    @Column(name = "started_at") private Instant startedAt;
    @Column(name = "deadline_at") private Instant deadlineAt;
    @Unaudited("moves with every answer") @Column(name = "saved_at") private Instant savedAt;
    @Column(name = "submitted_at") private Instant submittedAt;
    @Column(name = "by_timer") private boolean byTimer;
    @Column(name = "earned") private BigDecimal earned;
    @Column(name = "possible") private int possible;
    @Column(name = "score") private BigDecimal score;
    @Column(name = "passed") private Boolean passed;

    protected Attempt() { }

    /** @param possible the points of the questions that it draws */
    Attempt(AttemptId id, LessonAccess access, QuizVersion quiz, int number, long seed, int possible, Instant at) {
        this.id = id.value();
        this.enrolment = access.enrolment();
        this.lesson = access.lesson();
        this.learner = access.learner();
        this.quiz = quiz.id();
        this.number = number;
        this.seed = seed;
        this.possible = possible;
        this.startedAt = at;
        var minutes = quiz.settings().minutes();
        this.deadlineAt = minutes == null ? null : at.plus(Duration.ofMinutes(minutes));
    }

    boolean open() { return status == AttemptStatus.IN_PROGRESS; }

    /** Whether no answer is taken any more. */
    boolean expired(Instant at) { return deadlineAt != null && at.isAfter(deadlineAt.plus(GRACE)); }

    void saved(Instant at) { savedAt = at; }

    /**
     * Handed in: the result stands from now on.
     *
     * @param points   what the answers earned
     * @param passMark per cent of the points from which it is passed
     */
    void submit(BigDecimal points, int passMark, Instant at, boolean byTimer) {
        if (!open()) throw new IllegalStateException("handed in already");
        this.status = AttemptStatus.SUBMITTED;
        this.submittedAt = byTimer && deadlineAt != null ? deadlineAt : at;
        this.byTimer = byTimer;
        this.earned = points.setScale(SCORE_SCALE, RoundingMode.HALF_UP);
        this.score = score(points, possible);
        this.passed = score.compareTo(BigDecimal.valueOf(passMark, 2)) >= 0;
    }

    /** From 0 to 1, in millionths. */
    static BigDecimal score(BigDecimal points, int possible) { return points.divide(BigDecimal.valueOf(possible), SCORE_SCALE, RoundingMode.HALF_UP); }

    /** Time spent, as far as it is believed. */
    long seconds() {
        var spent = Duration.between(startedAt, submittedAt);
        return Math.max(0, (spent.compareTo(LONGEST) > 0 ? LONGEST : spent).toSeconds());
    }

    AttemptId id() { return new AttemptId(id); }
    EnrolmentId enrolment() { return enrolment; }
    LessonId lesson() { return lesson; }
    PersonId learner() { return learner; }
    QuizVersionId quiz() { return quiz; }
    long seed() { return seed; }
    int number() { return number; }
    boolean passed() { return Boolean.TRUE.equals(passed); }
    BigDecimal score() { return score; }
    Instant deadlineAt() { return deadlineAt; }
    AttemptRow row() { return new AttemptRow(id(), number, status, startedAt, submittedAt, earned, possible, score, passed(), byTimer); }
}
