package org.bellwether.course.page;

import java.io.Serializable;

import org.bellwether.course.CourseCard;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonPages;
import org.bellwether.course.LessonRow;
import org.bellwether.course.LessonText;
import org.bellwether.platform.faces.PageBean;
import org.omnifaces.util.Faces;

import jakarta.inject.Inject;

/** A page lesson as its learners will read it; leaves no trace. */
@PageBean
public class LessonPreviewPage implements Serializable {

    @Inject Courses courses;
    @Inject LessonPages pages;

    private LessonId lesson;
    private LessonRow row;
    private LessonText text;
    private CourseCard course;

    public void load() {
        text = pages.preview(lesson);
        row = courses.lesson(lesson);
        course = courses.card(row.course());
    }

    public String getHtml() { return text.in(Faces.getLocale()); }
    public String getTextLanguage() { return text.languageIn(Faces.getLocale()); }
    public boolean isUnwritten() { return text.empty(); }
    public LessonRow getRow() { return row; }
    public CourseCard getCourse() { return course; }
    public LessonId getLesson() { return lesson; }
    public void setLesson(LessonId lesson) { this.lesson = lesson; }
}
