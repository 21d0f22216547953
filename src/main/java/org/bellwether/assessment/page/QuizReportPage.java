package org.bellwether.assessment.page;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

import org.bellwether.assessment.AnswerRow;
import org.bellwether.assessment.QuestionFigures;
import org.bellwether.assessment.QuestionId;
import org.bellwether.assessment.QuizReport;
import org.bellwether.assessment.QuizReports;
import org.bellwether.assessment.Quizzes;
import org.bellwether.assessment.StuckRow;
import org.bellwether.course.CourseCard;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Where learners struggle with a quiz. */
@PageBean
public class QuizReportPage implements Serializable {

    @Inject QuizReports reports;
    @Inject Quizzes quizzes;
    @Inject Courses courses;
    @Inject Notices notices;

    private LessonId lesson;
    private Integer number;
    private QuestionId question;
    private QuizReport report;
    private CourseCard course;
    private List<StuckRow> stuck;
    private final LazyTable<AnswerRow> answers = new LazyTable<>(() -> reports.count(lesson, report.number(), question), window -> reports.rows(lesson, report.number(), question, window));

    public void load() {
        report = reports.report(lesson, number);
        course = courses.card(report.lesson().course());
        stuck = reports.stuck(lesson);
    }

    public void allowAnother(StuckRow row) {
        quizzes.allowAnother(row.enrolment(), lesson);
        stuck = reports.stuck(lesson);
        notices.info("assessment.report.allowed", row.name());
    }

    /** The hardest first. */
    public List<QuestionFigures> getQuestions() { return report.questions().stream().sorted(Comparator.comparing(one -> one.facility().share())).toList(); }

    /** The question whose answers are shown; null where none is. */
    public QuestionFigures getShown() { return question == null ? null : report.questions().stream().filter(one -> one.id().equals(question)).findFirst().orElse(null); }

    public QuizReport getReport() { return report; }
    public CourseCard getCourse() { return course; }
    public List<StuckRow> getStuck() { return stuck; }
    public LazyTable<AnswerRow> getAnswers() { return answers; }

    public LessonId getLesson() { return lesson; }
    public void setLesson(LessonId lesson) { this.lesson = lesson; }
    public Integer getNumber() { return number; }
    public void setNumber(Integer number) { this.number = number; }
    public QuestionId getQuestion() { return question; }
    public void setQuestion(QuestionId question) { this.question = question; }
}
