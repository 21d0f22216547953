package org.bellwether.adoption.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.bellwether.adoption.AdoptionTeams;
import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.SystemRow;
import org.bellwether.adoption.Systems;
import org.bellwether.adoption.UsageFigure;
import org.bellwether.adoption.UsageRows;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** The groups behind a figure of usage. */
@PageBean
public class AdoptionTeamsPage implements Serializable {

    @Inject AdoptionTeams teams;
    @Inject Systems systems;
    @Inject OrgUnits units;

    private BusinessSystemId system;
    private OrgUnitId department;
    private LocalDate week;
    private UsageFigure figure;
    private SystemRow card;
    private OrgUnitRow unit;
    private List<OrgUnitRow> departments;
    private UsageRows rows;

    public void load() {
        if (figure == null) figure = UsageFigure.ACTIVE;
        card = systems.find(system);
        departments = units.departments();
        unit = department == null ? null : units.find(department);
        rows = teams.rows(system, figure, week, department);
    }

    /** What else can be asked of the same week. */
    public List<UsageFigure> getFigures() {
        return Arrays.stream(UsageFigure.values()).filter(one -> rows.latest() || !one.joinsLearning() && one != UsageFigure.IDLE).toList();
    }

    public String hrefOf(UsageFigure wanted) { return Doors.teams(system, wanted, wanted.joinsLearning() ? null : week, department); }

    public String hrefIn(OrgUnitId wanted) { return Doors.teams(system, figure, week, wanted); }

    public String getExportHref() { return "/api/v1/adoption/" + system + "/teams.csv?figure=" + figure + "&week=" + rows.week() + (department == null ? "" : "&department=" + department); }

    public SystemRow getCard() { return card; }
    public OrgUnitRow getUnit() { return unit; }
    public List<OrgUnitRow> getDepartments() { return departments; }
    public UsageRows getRows() { return rows; }
    public BusinessSystemId getSystem() { return system; }
    public void setSystem(BusinessSystemId system) { this.system = system; }
    public OrgUnitId getDepartment() { return department; }
    public void setDepartment(OrgUnitId department) { this.department = department; }
    public LocalDate getWeek() { return week; }
    public void setWeek(LocalDate week) { this.week = week; }
    public UsageFigure getFigure() { return figure; }
    public void setFigure(UsageFigure figure) { this.figure = figure; }
}
