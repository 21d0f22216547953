package org.bellwether.learning.page;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bellwether.course.CourseId;
import org.bellwether.learning.AssignmentId;
import org.bellwether.learning.AssignmentPreview;
import org.bellwether.learning.AssignmentRow;
import org.bellwether.learning.Assignments;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.text.Localized;

import jakarta.inject.Inject;

/** The part of a course's page that says who must take it by when; other pages include it with their course. */
@PageBean
public class AssignPage implements Serializable {

    private static final int DAYS_GIVEN = 28;

    @Inject Assignments assignments;
    @Inject OrgUnits units;
    @Inject Notices notices;
    @Inject Clock clock;

    private CourseId course;
    private OrgUnitId unit;
    private LocalDate dueOn;
    private List<OrgUnitRow> choices;
    private List<AssignmentRow> rows;
    private AssignmentPreview preview;
    private Map<OrgUnitId, Localized> names;

    /** Called by the page that includes this part, before it shows it. */
    public void of(CourseId wanted) {
        if (wanted == null || wanted.equals(course)) return;
        course = wanted;
        dueOn = LocalDate.now(clock).plusDays(DAYS_GIVEN);
        names = units.names();
        choices = units.all().stream().filter(row -> row.depth() > 0).toList();
        read();
    }

    /** Counts again whom the choice means. */
    public void look() { preview = assignments.preview(course, unit); }

    public void assign() {
        look();
        assignments.assign(course, unit, dueOn);
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

    /** What the units are called, those too that are closed by now. */
    public Map<OrgUnitId, Localized> getUnits() { return names; }
    public LocalDate getToday() { return LocalDate.now(clock); }
    public List<OrgUnitRow> getChoices() { return choices; }
    public List<AssignmentRow> getRows() { return rows; }
    public AssignmentPreview getPreview() { return preview; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public LocalDate getDueOn() { return dueOn; }
    public void setDueOn(LocalDate dueOn) { this.dueOn = dueOn; }
}
