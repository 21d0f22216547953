package org.bellwether.learning.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.course.CourseCard;
import org.bellwether.course.CourseId;
import org.bellwether.course.Courses;
import org.bellwether.learning.CourseReports;
import org.bellwether.learning.DepartmentOn;
import org.bellwether.learning.LearnerOn;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** A course by department, on any day up to today. */
@PageBean
public class CourseReportPage implements Serializable {

    @Inject CourseReports reports;
    @Inject Courses courses;
    @Inject EnterpriseDay days;

    private CourseId course;
    private LocalDate on;
    private OrgUnitId department;
    private CourseCard card;
    private List<DepartmentOn> departments;
    private final LazyTable<LearnerOn> table = new LazyTable<>(this::count, window -> reports.learners(course, on, department, window));

    public void load() {
        if (on == null) on = days.today();
        card = courses.card(course);
        departments = reports.departments(course, on);
    }

    /** Another day is asked for; the address names it, so that it can be kept and sent on. */
    public String ask() { return "/learning/report.xhtml?faces-redirect=true&course=" + course + "&on=" + (on == null ? days.today() : on) + (department == null ? "" : "&department=" + department); }

    private long count() { return departments.stream().filter(one -> department == null || department.equals(one.department())).mapToLong(DepartmentOn::learners).sum(); }

    public String href(DepartmentOn one) { return "/learning/report.xhtml?course=" + course + "&on=" + on + "&department=" + one.department() + "#rows"; }

    public String getAllHref() { return "/learning/report.xhtml?course=" + course + "&on=" + on; }

    /** All of the rows as a file; the day stands in its name and in each row. */
    public String getExportHref() { return "/api/v1/courses/" + course + "/report.csv?on=" + on + (department == null ? "" : "&department=" + department); }

    public long getLearners() { return departments.stream().mapToLong(DepartmentOn::learners).sum(); }
    public long getCompleted() { return departments.stream().mapToLong(DepartmentOn::completed).sum(); }
    public long getLate() { return departments.stream().mapToLong(DepartmentOn::late).sum(); }

    /** The department whose learners are listed; null for all. */
    public DepartmentOn getChosen() { return departments.stream().filter(one -> department != null && department.equals(one.department())).findFirst().orElse(null); }
    public boolean isPast() { return on.isBefore(days.today()); }
    public LocalDate getToday() { return days.today(); }
    public CourseCard getCard() { return card; }
    public List<DepartmentOn> getDepartments() { return departments; }
    public LazyTable<LearnerOn> getTable() { return table; }
    public CourseId getCourse() { return course; }
    public void setCourse(CourseId course) { this.course = course; }
    public LocalDate getOn() { return on; }
    public void setOn(LocalDate on) { this.on = on; }
    public OrgUnitId getDepartment() { return department; }
    public void setDepartment(OrgUnitId department) { this.department = department; }
}
