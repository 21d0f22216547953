package org.bellwether.content;

import java.time.Instant;

import org.bellwether.course.LessonId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.LessonAccess;
import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A learner's run of a package within an enrolment. It stays with the package version that it began with. */
@Unaudited("what a learner does in a package is kept as its own history")
@Entity @Table(name = "attempt")
class PackageAttempt {

    @Id private long id;
    @Version private int version;
    @Column(name = "enrolment_id") private EnrolmentId enrolment;
    @Column(name = "lesson_id") private LessonId lesson;
    @Column(name = "learner_id") private PersonId learner;
    @Column(name = "version_id") private PackageVersionId packageVersion;
    private int epoch;
    @Column(name = "last_unit_id") private UnitId lastUnit;
    @Column(name = "started_at") private Instant startedAt;
    @Column(name = "last_at") private Instant lastAt;

    protected PackageAttempt() { }

    PackageAttempt(LessonAccess access, PackageVersionId packageVersion, Instant at) {
        this.id = AttemptId.fresh().value();
        this.enrolment = access.enrolment();
        this.lesson = access.lesson();
        this.learner = access.learner();
        this.packageVersion = packageVersion;
        this.startedAt = at;
        this.lastAt = at;
    }

    /**
     * A new launch takes over; the ones before it may no longer change what is kept.
     *
     * @param sitting names the browser session in which it is opened
     */
    Launch launch(String sitting, Instant at) {
        epoch++;
        lastAt = at;
        return new Launch(id(), epoch, sitting, at);
    }

    void worked(UnitId unit, Instant at) {
        lastUnit = unit;
        lastAt = at;
    }

    AttemptId id() { return new AttemptId(id); }
    EnrolmentId enrolment() { return enrolment; }
    LessonId lesson() { return lesson; }
    PersonId learner() { return learner; }
    PackageVersionId packageVersion() { return packageVersion; }
    UnitId lastUnit() { return lastUnit; }
    int epoch() { return epoch; }
    Instant startedAt() { return startedAt; }
    Instant lastAt() { return lastAt; }
}
