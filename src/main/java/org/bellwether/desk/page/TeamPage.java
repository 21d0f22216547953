package org.bellwether.desk.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.bellwether.certification.TeamCertifications;
import org.bellwether.course.CourseId;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Nudges;
import org.bellwether.learning.TeamAssignments;
import org.bellwether.learning.TeamFigures;
import org.bellwether.learning.TeamFilter;
import org.bellwether.learning.TeamLearning;
import org.bellwether.learning.TeamRow;
import org.bellwether.people.Leader;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.people.ReportingLines;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.faces.Formats;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.paging.Window;

import jakarta.inject.Inject;

/** A manager's people: what each has to do, and what the manager can do about it. */
@PageBean
public class TeamPage implements Serializable {

    private static final int DAYS_GIVEN = 28;

    @Inject TeamLearning learning;
    @Inject TeamCertifications certifications;
    @Inject TeamAssignments assignments;
    @Inject ReportingLines lines;
    @Inject OrgUnits orgUnits;
    @Inject Nudges nudges;
    @Inject Notices notices;
    @Inject Formats formats;

    private PersonId manager;
    private OrgUnitId unit;
    private boolean below = true;
    private String text = "";
    private TeamFilter.State show;
    private long count;
    private List<Leader> leaders;
    private List<OrgUnitRow> units;
    private TeamFigures figures;
    private CourseId course;
    private LocalDate dueOn;
    private List<TeamAssignments.CourseChoice> courses;
    private Map<PersonId, Integer> ending = Map.of();
    private final Map<String, Boolean> chosen = new HashMap<>();
    private final LazyTable<TeamRow> members = new LazyTable<>(() -> count, this::window);

    public void load() {
        leaders = lines.leaders();
        if (leaders.isEmpty()) throw new Forbidden("people.team.not-yours");
        if (manager == null) manager = leaders.get(0).person();
        courses = assignments.choices();
        dueOn = formats.today().plusDays(DAYS_GIVEN);
        another();
    }

    /** Another manager's people are looked at. */
    public void another() {
        units = orgUnits.ledBy(manager);
        if (units.stream().noneMatch(row -> row.id().equals(unit))) unit = null;
        chosen.clear();
        filter();
    }

    /** Another part of them is looked at; the next page that the table asks for is of that. */
    public void filter() {
        figures = learning.figures(filtered());
        count = figures.of(show);
    }

    private TeamFilter filtered() { return new TeamFilter(manager, below, unit, text, show); }

    private List<TeamRow> window(Window window) {
        var rows = learning.list(filtered(), window);
        ending = certifications.ending(rows.stream().map(TeamRow::person).toList());
        return rows;
    }

    public void nudge(EnrolmentId enrolment, String name) {
        nudges.nudge(enrolment);
        notices.info("desk.team.nudged", name);
    }

    /** Chooses everyone whom the list has. */
    public void chooseAll() { learning.list(filtered(), Window.first(Window.MOST)).forEach(row -> chosen.put(row.person().toString(), true)); }

    public void chooseNobody() { chosen.clear(); }

    public void assign() {
        var people = new LinkedHashSet<PersonId>();
        chosen.forEach((person, yes) -> { if (Boolean.TRUE.equals(yes)) people.add(PersonId.fromString(person)); });
        assignments.assign(course, people, dueOn);
        notices.info("desk.team.assigned", people.size());
        chosen.clear();
        filter();
    }

    public long getChosenCount() { return chosen.values().stream().filter(Boolean.TRUE::equals).count(); }

    /** Whether everyone on the list can be chosen at once. */
    public boolean isFew() { return count > 0 && count <= Window.MOST; }

    public int ending(TeamRow row) { return ending.getOrDefault(row.person(), 0); }

    public boolean isSeveral() { return leaders.size() > 1; }
    public LocalDate getToday() { return formats.today(); }
    public TeamFilter.State[] getStates() { return TeamFilter.State.values(); }
    public List<Leader> getLeaders() { return leaders; }
    public List<OrgUnitRow> getUnits() { return units; }
    public List<TeamAssignments.CourseChoice> getCourses() { return courses; }
    public TeamFigures getFigures() { return figures; }
    public LazyTable<TeamRow> getMembers() { return members; }
    public Map<String, Boolean> getChosen() { return chosen; }
    public long getCount() { return count; }
    public PersonId getManager() { return manager; }
    public void setManager(PersonId manager) { this.manager = manager; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public boolean isBelow() { return below; }
    public void setBelow(boolean below) { this.below = below; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public TeamFilter.State getShow() { return show; }
    public void setShow(TeamFilter.State show) { this.show = show; }
    public CourseId getCourse() { return course; }
    public void setCourse(CourseId course) { this.course = course; }
    public LocalDate getDueOn() { return dueOn; }
    public void setDueOn(LocalDate dueOn) { this.dueOn = dueOn; }
}
