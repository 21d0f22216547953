package org.bellwether.learning.page;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.bellwether.course.LessonId;
import org.bellwether.course.LessonPages;
import org.bellwether.course.LessonText;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Enrolments;
import org.bellwether.learning.LessonAccess;
import org.bellwether.learning.MyCourse;
import org.bellwether.learning.MyLearning;
import org.bellwether.learning.MyLesson;
import org.bellwether.learning.Progress;
import org.bellwether.platform.faces.PageBean;
import org.omnifaces.util.Faces;

import jakarta.inject.Inject;

/** A lesson that is a page of our own, read by its learner. */
@PageBean
public class LessonPage implements Serializable {

    /** Longer than this nobody reads one page; the rest was lunch. */
    private static final Duration LONGEST_READ = Duration.ofMinutes(30);

    @Inject Enrolments enrolments;
    @Inject MyLearning learning;
    @Inject LessonPages pages;
    @Inject Clock clock;

    private EnrolmentId enrolment;
    private LessonId lesson;
    private Instant opened;
    private LessonAccess access;
    private LessonText text;
    private MyCourse mine;
    private List<MyLesson> outline = List.of();

    /** Where the lesson may not be taken now, the page says what stands in the way and shows no text. */
    public void load() {
        mine = learning.one(enrolment);
        outline = learning.outline(enrolment);
        access = enrolments.open(enrolment, lesson);
        text = pages.read(lesson);
        opened = clock.instant();
    }

    /** The lesson is read: on to the next one, or back to the course when it was the last. */
    public void done() {
        var read = Duration.between(opened, clock.instant());
        var seconds = (read.compareTo(LONGEST_READ) > 0 ? LONGEST_READ : read).toSeconds();
        enrolments.report(enrolment, lesson, new Progress(Progress.Completion.COMPLETED, Progress.Success.UNKNOWN, null), seconds);
        var now = learning.one(enrolment);
        var next = following();
        Faces.redirect(now.completed() || next == null ? now.href() : next.href());
    }

    /** The lesson behind this one; null behind the last. */
    public MyLesson following() {
        return outline.stream().dropWhile(one -> !one.lesson().id().equals(lesson)).skip(1).findFirst().orElse(null);
    }

    public MyLesson getFollowing() { return following(); }

    public MyLesson getPrevious() {
        return outline.stream().takeWhile(one -> !one.lesson().id().equals(lesson)).reduce((first, second) -> second).orElse(null);
    }

    public MyLesson getCurrent() { return outline.stream().filter(one -> one.lesson().id().equals(lesson)).findFirst().orElse(null); }

    /** Counted from 1. */
    public int getNumber() { return outline.indexOf(getCurrent()) + 1; }

    public boolean isReadable() { return access != null; }
    public boolean isFinished() { return getCurrent() != null && getCurrent().state() == MyLesson.State.DONE; }
    public String getHtml() { return text.in(Faces.getLocale()); }
    public String getTextLanguage() { return text.languageIn(Faces.getLocale()); }
    public boolean isForeign() { return !text.empty() && !getTextLanguage().startsWith(Faces.getLocale().getLanguage()); }
    public List<MyLesson> getOutline() { return outline; }
    public MyCourse getMine() { return mine; }
    public EnrolmentId getEnrolment() { return enrolment; }
    public void setEnrolment(EnrolmentId enrolment) { this.enrolment = enrolment; }
    public LessonId getLesson() { return lesson; }
    public void setLesson(LessonId lesson) { this.lesson = lesson; }
}
