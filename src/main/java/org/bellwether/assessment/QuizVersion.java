package org.bellwether.assessment;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;

import org.bellwether.course.LessonId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One version of a quiz with its rules. Once somebody has begun it, nothing in it changes any more. */
@Audited
@Entity @Table(name = "quiz_version")
class QuizVersion {

    @Id private long id;
    @Version private int version;
    @Column(name = "lesson_id") private LessonId lesson;
    @Column(name = "number") private int number;
    @Column(name = "pass_mark") private int passMark;
    @Column(name = "attempts_allowed") private Integer attemptsAllowed;
    @Column(name = "drawn") private Integer drawn;
    @Column(name = "minutes") private Integer minutes;
    @Column(name = "shuffled") private boolean shuffled;
    @Enumerated(STRING) @Column(name = "reveal") private Reveal reveal;
    @Column(name = "changed_at") private Instant changedAt;
    @Column(name = "changed_by") private PersonId changedBy;

    protected QuizVersion() { }

    QuizVersion(QuizVersionId id, LessonId lesson, int number, QuizSettings settings) {
        this.id = id.value();
        this.lesson = lesson;
        this.number = number;
        rule(settings);
    }

    void rule(QuizSettings settings) {
        passMark = settings.passMark();
        attemptsAllowed = settings.attemptsAllowed();
        drawn = settings.drawn();
        minutes = settings.minutes();
        shuffled = settings.shuffled();
        reveal = settings.reveal();
    }

    /** @param by null for the application itself */
    void touch(PersonId by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    QuizVersionId id() { return new QuizVersionId(id); }
    LessonId lesson() { return lesson; }
    int number() { return number; }
    Instant changedAt() { return changedAt; }
    QuizSettings settings() { return new QuizSettings(passMark, attemptsAllowed, drawn, minutes, shuffled, reveal); }
}
