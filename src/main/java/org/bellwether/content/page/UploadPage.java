package org.bellwether.content.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.content.PackageReport;
import org.bellwether.content.PackageVersionId;
import org.bellwether.content.Packages;
import org.bellwether.course.CourseCard;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.NewCourse;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.Look;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Brings a package in: drop it, read what it is, make a course or a lesson of it. */
@PageBean
public class UploadPage implements Serializable {

    @Inject Packages packages;
    @Inject Courses courses;
    @Inject OrgUnits units;
    @Inject Notices notices;
    @Inject Look look;

    private PackageVersionId version;
    private CourseId course;
    private LessonId lesson;
    private PackageReport report;
    private CourseCard target;
    private List<OrgUnitRow> audiences;

    private String titleEn;
    private String titleZh;
    private String summary;
    private String language;
    private int minutes = 20;
    private String audience = "none";
    private LocalDate dueOn;

    @PostConstruct
    void prepare() { language = "zh".equals(look.getLocale().getLanguage()) ? "zh-CN" : "en"; }

    public void load() {
        courses.requireCreator();
        if (lesson != null) course = courses.lesson(lesson).course();
        if (course != null) {
            courses.requireAuthor(course);
            target = courses.card(course);
        }
        if (version == null) return;
        report = packages.report(version);
        audiences = units.all();
        titleEn = report.title();
    }

    public String createDraft() { return created(packages.makeCourse(version, wanted(), null), "content.upload.created"); }

    public String publish() {
        var unit = audience.equals("none") || audience.equals("all") ? null : OrgUnitId.fromString(audience);
        return created(packages.makeCourse(version, wanted(), new Packages.Release(!audience.equals("none"), unit, dueOn)), "content.upload.published");
    }

    private String created(CourseId made, String notice) {
        notices.info(notice, titleEn);
        return "/course/edit.xhtml?faces-redirect=true&course=" + made;
    }

    private NewCourse wanted() {
        return new NewCourse(title(), summary == null ? null : new Localized(summary, null), language, minutes);
    }

    private Localized title() { return new Localized(titleEn, titleZh); }

    public String add() {
        packages.addTo(course, version, title());
        notices.info("content.upload.added", titleEn);
        return "/course/edit.xhtml?faces-redirect=true&course=" + course;
    }

    public String replace() {
        packages.replace(lesson, version);
        notices.info("content.upload.replaced");
        return "/course/edit.xhtml?faces-redirect=true&course=" + course;
    }

    public PackageReport getReport() { return report; }
    public CourseCard getTarget() { return target; }
    public List<OrgUnitRow> getAudiences() { return audiences; }
    public PackageVersionId getVersion() { return version; }
    public void setVersion(PackageVersionId version) { this.version = version; }
    public CourseId getCourse() { return course; }
    public void setCourse(CourseId course) { this.course = course; }
    public LessonId getLesson() { return lesson; }
    public void setLesson(LessonId lesson) { this.lesson = lesson; }
    public String getTitleEn() { return titleEn; }
    public void setTitleEn(String titleEn) { this.titleEn = titleEn; }
    public String getTitleZh() { return titleZh; }
    public void setTitleZh(String titleZh) { this.titleZh = titleZh; }
    public String getSummary() { return summary; }
    public void setSummary(String summary) { this.summary = summary; }
    public String getLanguage() { return language; }
    public void setLanguage(String language) { this.language = language; }
    public int getMinutes() { return minutes; }
    public void setMinutes(int minutes) { this.minutes = minutes; }
    public String getAudience() { return audience; }
    public void setAudience(String audience) { this.audience = audience; }
    public LocalDate getDueOn() { return dueOn; }
    public void setDueOn(LocalDate dueOn) { this.dueOn = dueOn; }
}
