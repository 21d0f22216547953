package org.bellwether.course;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One step of a course. */
@Audited
@Entity @Table(name = "lesson")
class Lesson {

    @Id private long id;
    @Version private int version;
    @Column(name = "course_id") private CourseId course;
    @Column(name = "ordinal") private int ordinal;
    @Enumerated(STRING) @Column(name = "kind") private LessonKind kind;
    @Column(name = "title_en") private String titleEn;
    @Column(name = "title_zh") private String titleZh;
    @Column(name = "required") private boolean required = true;
    @Column(name = "removed_at") private Instant removedAt;

    protected Lesson() { }

    Lesson(LessonId id, CourseId course, int ordinal, LessonKind kind, Localized title) {
        this.id = id.value();
        this.course = course;
        this.ordinal = ordinal;
        this.kind = kind;
        rename(title);
    }

    void rename(Localized title) {
        var written = Words.either(title);
        if (written == null) throw new RuleViolation("course.lesson.title-missing");
        titleEn = Words.title(written.en());
        titleZh = Words.title(written.zh());
    }

    void demand(boolean required) { this.required = required; }

    void place(int ordinal) { this.ordinal = ordinal; }

    void remove(Instant at) { removedAt = at; }

    LessonId id() { return new LessonId(id); }
    CourseId course() { return course; }
    LessonKind kind() { return kind; }
    boolean required() { return required; }
    boolean removed() { return removedAt != null; }
    Localized title() { return new Localized(titleEn, titleZh); }
    LessonRow row() { return new LessonRow(id(), course, ordinal, kind, title(), required); }
}
