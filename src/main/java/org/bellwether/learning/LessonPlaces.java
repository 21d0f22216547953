package org.bellwether.learning;

import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonRow;

/** Where the lessons of each kind are taken. */
public final class LessonPlaces {

    private LessonPlaces() { }

    /** From the context root. */
    public static String of(EnrolmentId enrolment, LessonRow lesson) {
        return page(lesson.kind()) + "?enrolment=" + enrolment + "&lesson=" + lesson.id();
    }

    /** The learner's page of the course. */
    public static String of(EnrolmentId enrolment) { return "/learning/course.xhtml?enrolment=" + enrolment; }

    private static String page(LessonKind kind) {
        return switch (kind) {
            case PAGE -> "/learning/lesson.xhtml";
            case PACKAGE -> "/content/player.xhtml";
            case QUIZ -> "/assessment/quiz.xhtml";
        };
    }
}
