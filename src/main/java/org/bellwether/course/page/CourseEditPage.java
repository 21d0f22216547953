package org.bellwether.course.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.course.CourseCard;
import org.bellwether.course.CourseId;
import org.bellwether.course.CourseStatus;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonPages;
import org.bellwether.course.LessonRow;
import org.bellwether.course.LessonText;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.text.Localized;
import org.omnifaces.util.Faces;

import jakarta.inject.Inject;

/** One course in the hands of its trainer: its outline, what is said about it, one lesson at a time. */
@PageBean
public class CourseEditPage implements Serializable {

    @Inject Courses courses;
    @Inject LessonPages pages;
    @Inject Notices notices;

    private CourseId course;
    private LessonId lesson;
    private CourseCard card;
    private CourseDraft draft;
    private List<LessonRow> outline = List.of();
    private LessonText text;
    private String lessonEn;
    private String lessonZh;
    private String newTitle;
    private LessonKind newKind = LessonKind.PAGE;

    public void load() {
        courses.requireAuthor(course);
        read();
        draft = CourseDraft.of(card);
        if (lesson == null) return;
        var row = courses.lesson(lesson);
        if (!row.course().equals(course)) throw new NotFound("course.lesson.unknown", lesson);
        lessonEn = row.title().en();
        lessonZh = row.title().zh();
        if (row.kind() == LessonKind.PAGE) text = pages.preview(lesson);
    }

    private void read() {
        card = courses.card(course);
        outline = courses.lessons(course);
    }

    public void save() {
        courses.describe(course, draft.wanted(), draft.isInOrder());
        read();
        notices.info("course.edit.saved");
    }

    public void publish() {
        courses.publish(course);
        notices.info("course.edit.published");
        again();
    }

    public void archive() {
        courses.archive(course);
        notices.info("course.edit.archived");
        again();
    }

    public void add() {
        var added = courses.addLesson(course, newKind, new Localized(newTitle, null));
        Faces.redirect(lessonHref(added));
    }

    public void move(LessonRow row, int places) {
        courses.moveLesson(row.id(), places);
        read();
    }

    public void remove(LessonRow row) {
        courses.removeLesson(row.id());
        notices.info("course.edit.removed", row.title().in(Faces.getLocale()));
        again();
    }

    /** Everything on the page, also what other features show there, is read anew. */
    private void again() { Faces.redirect("/course/edit.xhtml?course=" + course); }

    public void demand(LessonRow row) {
        courses.demandLesson(row.id(), !row.required());
        read();
    }

    public void rename() {
        courses.renameLesson(lesson, new Localized(lessonEn, lessonZh));
        read();
        notices.info("course.edit.renamed");
    }

    public String lessonHref(LessonId id) { return "/course/edit.xhtml?course=" + course + "&lesson=" + id; }

    /** The lesson that is being worked on; null when none is. */
    public LessonRow getSelected() { return outline.stream().filter(row -> row.id().equals(lesson)).findFirst().orElse(null); }

    public boolean isUnpublished() { return card.status() == CourseStatus.DRAFT; }
    public boolean isArchived() { return card.status() == CourseStatus.ARCHIVED; }
    public LessonKind[] getKinds() { return new LessonKind[] {LessonKind.PAGE, LessonKind.QUIZ}; }
    public CourseId getCourse() { return course; }
    public void setCourse(CourseId course) { this.course = course; }
    public LessonId getLesson() { return lesson; }
    public void setLesson(LessonId lesson) { this.lesson = lesson; }
    public CourseCard getCard() { return card; }
    public CourseDraft getDraft() { return draft; }
    public List<LessonRow> getOutline() { return outline; }
    public LessonText getText() { return text; }
    public String getLessonEn() { return lessonEn; }
    public void setLessonEn(String lessonEn) { this.lessonEn = lessonEn; }
    public String getLessonZh() { return lessonZh; }
    public void setLessonZh(String lessonZh) { this.lessonZh = lessonZh; }
    public String getNewTitle() { return newTitle; }
    public void setNewTitle(String newTitle) { this.newTitle = newTitle; }
    public LessonKind getNewKind() { return newKind; }
    public void setNewKind(LessonKind newKind) { this.newKind = newKind; }
}
