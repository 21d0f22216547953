package org.bellwether.learning;

import static jakarta.persistence.EnumType.STRING;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

import org.bellwether.course.LessonId;
import org.bellwether.learning.Progress.Completion;
import org.bellwether.learning.Progress.Success;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The best that a learner has reported from one lesson. It never gets worse, whatever order reports arrive in. */
@Audited
@Entity @Table(name = "lesson_result") @IdClass(LessonResult.Key.class)
class LessonResult {

    @Id @Column(name = "enrolment_id") private long enrolment;
    @Id @Column(name = "lesson_id") private long lesson;
    @Version private int version;
    @Enumerated(STRING) @Column(name = "completion") private Completion completion = Completion.NOT_STARTED;
    @Enumerated(STRING) @Column(name = "success") private Success success = Success.UNKNOWN;
    @Column(name = "scaled") private BigDecimal scaled;
    @Unaudited("moves with every commit") @Column(name = "seconds") private long seconds;
    @Column(name = "started_at") private Instant startedAt;
    @Unaudited("moves with every commit") @Column(name = "changed_at") private Instant changedAt;
    @Column(name = "completed_at") private Instant completedAt;

    protected LessonResult() { }

    LessonResult(EnrolmentId enrolment, LessonId lesson, Instant at) {
        this.enrolment = enrolment.value();
        this.lesson = lesson.value();
        this.completion = Completion.IN_PROGRESS;
        this.startedAt = at;
        this.changedAt = at;
    }

    /** Takes over what is better than before; answers whether anything was. */
    boolean merge(Progress progress, long moreSeconds, Instant at) {
        seconds += Math.max(0, moreSeconds);
        changedAt = at;
        var better = complete(progress.completion(), at);
        better |= succeed(progress.success());
        return score(progress.scaled()) | better;
    }

    private boolean complete(Completion reported, Instant at) {
        if (reported.compareTo(completion) <= 0) return false;
        completion = reported;
        if (reported == Completion.COMPLETED) completedAt = at;
        return true;
    }

    /** A verdict replaces none, and a pass replaces a failure; nothing takes a pass away. */
    private boolean succeed(Success reported) {
        if (reported == Success.UNKNOWN || reported == success || success == Success.PASSED) return false;
        success = reported;
        return true;
    }

    private boolean score(BigDecimal reported) {
        if (reported == null) return false;
        var kept = reported.max(BigDecimal.ONE.negate()).min(BigDecimal.ONE).setScale(6, RoundingMode.HALF_UP);
        if (scaled != null && kept.compareTo(scaled) <= 0) return false;
        scaled = kept;
        return true;
    }

    LessonId lesson() { return new LessonId(lesson); }
    EnrolmentId enrolment() { return new EnrolmentId(enrolment); }
    Progress progress() { return new Progress(completion, success, scaled); }
    long seconds() { return seconds; }
    Instant completedAt() { return completedAt; }

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
