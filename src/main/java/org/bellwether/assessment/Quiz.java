package org.bellwether.assessment;

import java.util.Optional;

import org.bellwether.course.LessonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The quiz of a lesson: which of its versions learners get, and which one is being changed behind their backs. */
@Audited
@Entity @Table(name = "quiz")
class Quiz {

    @Id @Column(name = "lesson_id") private long lesson;
    @Version private int version;
    @Column(name = "current_id") private QuizVersionId current;
    @Column(name = "draft_id") private QuizVersionId draft;

    protected Quiz() { }

    Quiz(LessonId lesson) { this.lesson = lesson.value(); }

    /** Learners get this version from now on; those who are in the middle of another one finish that. */
    void use(QuizVersionId version) {
        current = version;
        draft = null;
    }

    void prepare(QuizVersionId version) {
        if (draft != null) throw new IllegalStateException("there is a draft already");
        draft = version;
    }

    /** @return the version to be put into use */
    QuizVersionId release() {
        if (draft == null) throw new RuleViolation("assessment.quiz.no-draft");
        var released = draft;
        use(released);
        return released;
    }

    /** @return the version that nobody will ever see */
    QuizVersionId discard() {
        if (draft == null) throw new RuleViolation("assessment.quiz.no-draft");
        var discarded = draft;
        draft = null;
        return discarded;
    }

    LessonId lesson() { return new LessonId(lesson); }
    QuizVersionId current() { return current; }
    Optional<QuizVersionId> draft() { return Optional.ofNullable(draft); }

    /** The one that an author sees and changes. */
    QuizVersionId newest() { return draft == null ? current : draft; }
}
