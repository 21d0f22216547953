package org.bellwether.course;

import java.util.List;

/**
 * The three courses of the demo organisation and their lessons, under identifiers that never change, so that the chapters
 * of other features can fill the slots that are theirs: packages those of kind PACKAGE, quizzes those of kind QUIZ.
 */
public final class DemoCourses {

    /** What the ERP changes in your day: for everyone. */
    public static final CourseId ERP_1 = new CourseId(0x0600_0000_0000_0100L);
    /** Clean master data: for those who make and use it. */
    public static final CourseId ERP_2 = new CourseId(0x0600_0000_0000_0200L);
    /** Leading a team through a change: for everyone who heads a unit. */
    public static final CourseId ERP_3 = new CourseId(0x0600_0000_0000_0300L);

    public static final List<CourseId> ALL = List.of(ERP_1, ERP_2, ERP_3);

    /** The pages of ERP-1; between the third and the fourth stands the package. */
    public static final List<LessonId> ERP_1_PAGES = pages(ERP_1, 4);
    /** A walk through the first working day in the new screens: a SCORM 1.2 package. */
    public static final LessonId ERP_1_PACKAGE = slot(ERP_1, 0x21);
    public static final LessonId ERP_1_QUIZ = slot(ERP_1, 0x31);

    public static final List<LessonId> ERP_2_PAGES = pages(ERP_2, 5);
    public static final LessonId ERP_2_QUIZ = slot(ERP_2, 0x31);

    public static final List<LessonId> ERP_3_PAGES = pages(ERP_3, 4);
    public static final LessonId ERP_3_QUIZ = slot(ERP_3, 0x31);

    private DemoCourses() { }

    /** The quiz at the end of that course. */
    public static LessonId quizOf(CourseId course) { return slot(course, 0x31); }

    private static List<LessonId> pages(CourseId course, int count) {
        return java.util.stream.IntStream.rangeClosed(1, count).mapToObj(page -> slot(course, page)).toList();
    }

    private static LessonId slot(CourseId course, int place) { return new LessonId(course.value() + place); }
}
