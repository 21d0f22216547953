package org.bellwether.learning.page;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.bellwether.course.CourseCard;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.course.LessonId;
import org.bellwether.course.LessonKind;
import org.bellwether.course.LessonRow;
import org.bellwether.learning.EnrolmentFilter;
import org.bellwether.learning.EnrolmentFilter.State;
import org.bellwether.learning.EnrolmentRow;
import org.bellwether.learning.Nudges;
import org.bellwether.learning.RosterFigures;
import org.bellwether.learning.Rosters;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Who is on a course, how far, how well, and whom to remind. */
@PageBean
public class EnrolmentsPage implements Serializable {

    @Inject Rosters rosters;
    @Inject Nudges nudges;
    @Inject Courses courses;
    @Inject OrgUnits units;
    @Inject Notices notices;

    private CourseId course;
    private State state;
    private OrgUnitId department;
    private String learner;
    private CourseCard card;
    private RosterFigures figures;
    private LessonId packageLesson;
    private List<OrgUnitRow> departments;
    private final LazyTable<EnrolmentRow> table = new LazyTable<>(() -> rosters.count(filter()), window -> rosters.list(filter(), window));

    public void load() {
        figures = rosters.figures(course);
        card = courses.card(course);
        departments = units.departments();
        packageLesson = !courses.answersFor(course) ? null : courses.lessons(course).stream().filter(lesson -> lesson.kind() == LessonKind.PACKAGE).map(LessonRow::id).findFirst().orElse(null);
    }

    /** Where to read what a package recorded of a learner who went through it; null where the course has no package, they did not, or the reader does not answer for the course. */
    public String recordedHref(EnrolmentRow row) { return packageLesson == null || row.completedAt() == null ? null : "/content/attempt.xhtml?enrolment=" + row.id() + "&lesson=" + packageLesson; }

    public void nudge(EnrolmentRow row) {
        nudges.nudge(row.id());
        notices.info("learning.nudge.one", row.learner());
    }

    public void nudgeOverdue() {
        var reminded = nudges.nudgeOverdue(course);
        notices.info(reminded == 0 ? "learning.nudge.none-left" : "learning.nudge.many", reminded);
    }

    private EnrolmentFilter filter() { return new EnrolmentFilter(course, state, learner, department); }

    /** The same rows as a file. */
    public String getExportHref() {
        return "/api/v1/courses/" + course + "/enrolments.csv?state=" + (state == null ? "" : state) + "&department=" + (department == null ? "" : department)
            + "&learner=" + URLEncoder.encode(learner == null ? "" : learner, StandardCharsets.UTF_8);
    }

    public String href(State wanted) { return "/learning/enrolments.xhtml?course=" + course + (wanted == null ? "" : "&state=" + wanted); }

    public State[] getStates() { return State.values(); }
    public LazyTable<EnrolmentRow> getTable() { return table; }
    public CourseCard getCard() { return card; }
    public RosterFigures getFigures() { return figures; }
    public List<OrgUnitRow> getDepartments() { return departments; }
    public CourseId getCourse() { return course; }
    public void setCourse(CourseId course) { this.course = course; }
    public State getState() { return state; }
    public void setState(State state) { this.state = state; }
    public OrgUnitId getDepartment() { return department; }
    public void setDepartment(OrgUnitId department) { this.department = department; }
    public String getLearner() { return learner; }
    public void setLearner(String learner) { this.learner = learner; }
}
