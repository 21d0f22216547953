package org.bellwether.learning.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.audience.TargetGroup;
import org.bellwether.audience.TargetGroups;
import org.bellwether.course.CourseId;
import org.bellwether.learning.AssignmentId;
import org.bellwether.learning.AssignmentPreview;
import org.bellwether.learning.AssignmentRow;
import org.bellwether.learning.Assignments;
import org.bellwether.platform.faces.Formats;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.text.Localized;

import jakarta.inject.Inject;

/** The part of a course's page that says who must take it by when; other pages include it with their course. */
@PageBean
public class AssignPage implements Serializable {

    private static final int DAYS_GIVEN = 28;

    @Inject Assignments assignments;
    @Inject TargetGroups groups;
    @Inject Notices notices;
    @Inject Formats formats;

    private CourseId course;
    private String who = "";
    private LocalDate dueOn;
    private List<TargetGroups.Option> options;
    private List<AssignmentRow> rows;
    private AssignmentPreview preview;
    private TargetGroups.Names names;

    /** Called by the page that includes this part, before it shows it. */
    public void of(CourseId wanted) {
        if (wanted == null || wanted.equals(course)) return;
        course = wanted;
        dueOn = formats.today().plusDays(DAYS_GIVEN);
        names = groups.names();
        options = groups.options();
        read();
    }

    /** Counts again whom the choice means. */
    public void look() { preview = assignments.preview(course, TargetGroup.fromString(who)); }

    public void assign() {
        look();
        assignments.assign(course, TargetGroup.fromString(who), dueOn);
        notices.info("learning.assign.done", preview.people(), preview.fresh());
        read();
    }

    public void withdraw(AssignmentId id) {
        assignments.withdraw(id);
        notices.info("learning.assign.withdrawn");
        read();
    }

    private void read() {
        rows = assignments.list(course);
        look();
    }

    /** What whoever the assignment is for is called, closed units and retired audiences too; null for everyone. */
    public Localized name(TargetGroup someone) { return someone == null ? null : names.of(someone); }

    public LocalDate getToday() { return formats.today(); }
    public List<TargetGroups.Option> getOptions() { return options; }
    public List<AssignmentRow> getRows() { return rows; }
    public AssignmentPreview getPreview() { return preview; }
    public String getWho() { return who; }
    public void setWho(String who) { this.who = who == null ? "" : who; }
    public LocalDate getDueOn() { return dueOn; }
    public void setDueOn(LocalDate dueOn) { this.dueOn = dueOn; }
}
