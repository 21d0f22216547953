package org.bellwether.assessment.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.assessment.AttemptId;
import org.bellwether.assessment.AttemptReview;
import org.bellwether.assessment.AttemptSheet;
import org.bellwether.assessment.QuizAttempts;
import org.bellwether.assessment.QuizView;
import org.bellwether.course.CourseCard;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonRow;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Enrolments;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** A learner's quiz: before it, in the middle of it, and after it. */
@PageBean
public class QuizPage implements Serializable {

    @Inject QuizAttempts attempts;
    @Inject Enrolments enrolments;
    @Inject Courses courses;

    private EnrolmentId enrolment;
    private LessonId lesson;
    private AttemptId attempt;
    private QuizView view;
    private AttemptSheet sheet;
    private AttemptReview review;
    private CourseCard course;
    private boolean courseCompleted;
    private LessonRow next;

    public void load() {
        view = attempts.open(enrolment, lesson);
        course = courses.card(view.course());
        courseCompleted = enrolments.card(enrolment).completed();
        if (view.open() != null) {
            sheet = attempts.sheet(view.open().id());
            return;
        }
        if (view.finished().isEmpty()) return;
        review = attempts.review(attempt != null ? attempt : view.finished().get(0).id());
        next = following();
    }

    private LessonRow following() {
        List<LessonRow> lessons = courses.lessons(view.course());
        var here = lessons.stream().filter(row -> row.id().equals(lesson)).findFirst().orElseThrow();
        return lessons.stream().filter(row -> row.position() > here.position()).findFirst().orElse(null);
    }

    public String start() {
        attempts.start(enrolment, lesson);
        return "/assessment/quiz.xhtml?faces-redirect=true&enrolment=" + enrolment + "&lesson=" + lesson;
    }

    /** Where a lesson is taken. */
    public String hrefOf(LessonRow row) {
        var page = switch (row.kind()) {
            case PAGE -> "/learning/lesson.xhtml";
            case PACKAGE -> "/content/player.xhtml";
            case QUIZ -> "/assessment/quiz.xhtml";
        };
        return page + "?enrolment=" + enrolment + "&lesson=" + row.id();
    }

    public QuizView getView() { return view; }
    public AttemptSheet getSheet() { return sheet; }
    public AttemptReview getReview() { return review; }
    public CourseCard getCourse() { return course; }
    public boolean isCourseCompleted() { return courseCompleted; }
    public LessonRow getNext() { return next; }

    public EnrolmentId getEnrolment() { return enrolment; }
    public void setEnrolment(EnrolmentId enrolment) { this.enrolment = enrolment; }
    public LessonId getLesson() { return lesson; }
    public void setLesson(LessonId lesson) { this.lesson = lesson; }
    public AttemptId getAttempt() { return attempt; }
    public void setAttempt(AttemptId attempt) { this.attempt = attempt; }
}
