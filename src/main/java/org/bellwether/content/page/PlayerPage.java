package org.bellwether.content.page;

import java.io.Serializable;

import org.bellwether.content.PackageVersionId;
import org.bellwether.content.Packages;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Enrolments;
import org.bellwether.people.Caller;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.faces.LocalizedWords;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Plays a package: a lesson of the caller's enrolment, or a preview that leaves no trace. Opening it is the script's to ask for. */
@PageBean
public class PlayerPage implements Serializable {

    @Inject Enrolments enrolments;
    @Inject Courses courses;
    @Inject Packages packages;
    @Inject Caller caller;
    @Inject LocalizedWords words;

    private EnrolmentId enrolment;
    private LessonId lesson;
    private PackageVersionId version;
    private String title;
    private String courseTitle;
    private String launch;
    private String exit;

    public void load() {
        if (version != null) previewPackage();
        else if (enrolment == null) previewLesson();
        else play();
    }

    private void play() {
        var card = enrolments.card(enrolment);
        if (!card.learner().equals(caller.person())) throw new NotFound("content.launch.unknown");
        name();
        launch = "/api/v1/launches?enrolment=" + enrolment + "&lesson=" + lesson;
        exit = "/learning/course.xhtml?enrolment=" + enrolment;
    }

    private void previewLesson() {
        courses.requireAuthor(courses.lesson(lesson).course());
        name();
        launch = "/api/v1/packages/preview?lesson=" + lesson;
        exit = "/course/edit.xhtml?course=" + courses.lesson(lesson).course();
    }

    private void previewPackage() {
        title = packages.report(version).title();
        courseTitle = null;
        launch = "/api/v1/packages/preview?package=" + version;
        exit = "/content/upload.xhtml?package=" + version;
    }

    private void name() {
        var row = courses.lesson(lesson);
        title = words.of(row.title());
        courseTitle = words.of(courses.card(row.course()).title());
    }

    public boolean isPreview() { return enrolment == null; }
    public String getTitle() { return title; }
    public String getCourseTitle() { return courseTitle; }
    public String getLaunch() { return launch; }
    public String getExit() { return exit; }
    public String getLearner() { return caller.person().toString(); }
    public EnrolmentId getEnrolment() { return enrolment; }
    public void setEnrolment(EnrolmentId enrolment) { this.enrolment = enrolment; }
    public LessonId getLesson() { return lesson; }
    public void setLesson(LessonId lesson) { this.lesson = lesson; }
    public PackageVersionId getVersion() { return version; }
    public void setVersion(PackageVersionId version) { this.version = version; }
}
