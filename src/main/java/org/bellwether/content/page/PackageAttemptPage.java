package org.bellwether.content.page;

import java.io.Serializable;

import org.bellwether.content.AttemptReport;
import org.bellwether.content.AttemptReports;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonRow;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** What a package reported of one learner. */
@PageBean
public class PackageAttemptPage implements Serializable {

    @Inject AttemptReports reports;
    @Inject Courses courses;

    private EnrolmentId enrolment;
    private LessonId lesson;
    private AttemptReport report;
    private LessonRow row;

    public void load() {
        report = reports.of(enrolment, lesson);
        row = courses.lesson(lesson);
    }

    public AttemptReport getReport() { return report; }
    public LessonRow getRow() { return row; }
    public EnrolmentId getEnrolment() { return enrolment; }
    public void setEnrolment(EnrolmentId enrolment) { this.enrolment = enrolment; }
    public LessonId getLesson() { return lesson; }
    public void setLesson(LessonId lesson) { this.lesson = lesson; }
}
