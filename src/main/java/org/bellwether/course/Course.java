package org.bellwether.course;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.util.List;

import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.Audited;
import org.bellwether.platform.text.Localized;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Something to learn, with a trainer who answers for it: a draft, then published, at last archived. */
@Audited
@Entity @Table(name = "course")
class Course {

    @Id private long id;
    @Version private int version;
    @Column(name = "code") private String code;
    @Column(name = "title_en") private String titleEn;
    @Column(name = "title_zh") private String titleZh;
    @Column(name = "summary_en") private String summaryEn;
    @Column(name = "summary_zh") private String summaryZh;
    @Column(name = "language") private String language;
    @Column(name = "minutes") private int minutes;
    @Enumerated(STRING) @Column(name = "status") private CourseStatus status = CourseStatus.DRAFT;
    @Column(name = "owner_id") private PersonId owner;
    @Column(name = "in_order") private boolean inOrder = true;
    @Column(name = "changed_at") private Instant changedAt;
    @Column(name = "published_at") private Instant publishedAt;

    protected Course() { }

    Course(CourseId id, NewCourse wanted, PersonId owner, Instant at) {
        this.id = id.value();
        this.code = "C-" + id.toString().substring(7);
        this.owner = owner;
        describe(wanted, at);
    }

    /** Puts what the trainer says about the course in place of what was said before. */
    void describe(NewCourse wanted, Instant at) {
        var title = Words.either(wanted.title());
        if (title == null) throw new RuleViolation("course.course.title-missing");
        if (wanted.minutes() < 1 || wanted.minutes() > 6000) throw new RuleViolation("course.course.minutes-wrong", wanted.minutes());
        titleEn = Words.title(title.en());
        titleZh = Words.title(title.zh());
        var summary = Words.either(wanted.summary());
        summaryEn = summary == null ? null : Words.summary(summary.en());
        summaryZh = summary == null ? null : Words.summary(summary.zh());
        language = Words.language(wanted.language());
        minutes = wanted.minutes();
        changedAt = at;
    }

    /** Whether learners must take the lessons one after the other. */
    void takenInOrder(boolean wanted, Instant at) {
        inOrder = wanted;
        changedAt = at;
    }

    void called(String code) { this.code = code; }

    /** @param empty the lessons that have nothing in them yet, by title */
    CoursePublished publish(int lessons, List<Localized> empty, Instant at) {
        if (status == CourseStatus.PUBLISHED) throw new RuleViolation("course.course.published-already");
        if (lessons == 0) throw new RuleViolation("course.course.no-lesson");
        if (!empty.isEmpty()) throw new RuleViolation("course.course.lesson-empty", empty.get(0), empty.size());
        status = CourseStatus.PUBLISHED;
        publishedAt = at;
        changedAt = at;
        return new CoursePublished(id());
    }

    void archive(Instant at) {
        if (status == CourseStatus.ARCHIVED) throw new RuleViolation("course.course.archived-already");
        status = CourseStatus.ARCHIVED;
        changedAt = at;
    }

    void touch(Instant at) { changedAt = at; }

    boolean answersTo(PersonId person) { return owner.equals(person); }

    CourseId id() { return new CourseId(id); }
    CourseStatus status() { return status; }
    boolean inOrder() { return inOrder; }
    CourseCard card() {
        return new CourseCard(id(), code, new Localized(titleEn, titleZh), summaryEn == null ? null : new Localized(summaryEn, summaryZh), language, minutes, status, owner, inOrder);
    }
}
