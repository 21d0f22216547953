package org.bellwether.course.page;

import java.io.Serializable;

import org.bellwether.course.CourseFilter;
import org.bellwether.course.CourseRow;
import org.bellwether.course.CourseStatus;
import org.bellwether.course.Courses;
import org.bellwether.people.Caller;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.security.Role;

import jakarta.inject.Inject;

/** The courses that a trainer answers for. */
@PageBean
public class CoursesPage implements Serializable {

    @Inject Courses courses;
    @Inject Caller caller;

    private String text;
    private CourseStatus status;
    private long total;
    private final LazyTable<CourseRow> table = new LazyTable<>(() -> courses.count(filter()), window -> courses.list(filter(), window));

    public void load() { total = courses.count(new CourseFilter("", null)); }

    private CourseFilter filter() { return new CourseFilter(text, status); }

    /** Whether there is no course at all yet, whatever the filter says. */
    public boolean isNone() { return total == 0; }

    /** An administrator sees whose each course is. */
    public boolean isEverybodys() { return caller.has(Role.ADMINISTRATOR); }

    public CourseStatus[] getStatuses() { return CourseStatus.values(); }
    public LazyTable<CourseRow> getTable() { return table; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public CourseStatus getStatus() { return status; }
    public void setStatus(CourseStatus status) { this.status = status; }
}
