package org.bellwether.adoption.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.adoption.AdoptionMembers;
import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.FunnelStep;
import org.bellwether.adoption.MemberFilter;
import org.bellwether.adoption.MemberRow;
import org.bellwether.adoption.SystemRow;
import org.bellwether.adoption.Systems;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** The people behind a figure of who is meant to use a system and how far they came in learning it. */
@PageBean
public class AdoptionPeoplePage implements Serializable {

    @Inject AdoptionMembers members;
    @Inject Systems systems;
    @Inject OrgUnits units;

    private BusinessSystemId system;
    private LocalDate week;
    private OrgUnitId department;
    private FunnelStep step;
    private Boolean behind;
    private SystemRow card;
    private OrgUnitRow unit;
    private List<OrgUnitRow> departments;
    private long total;
    private final LazyTable<MemberRow> table = new LazyTable<>(() -> total, window -> members.list(filter(), window));

    public void load() {
        card = systems.find(system);
        departments = units.departments();
        unit = department == null ? null : units.find(department);
        total = members.count(filter());
    }

    public boolean isLost() { return Boolean.TRUE.equals(behind) && step != null; }

    /** The key of the page's title. */
    public String getTitleKey() { return "adoption.people.title." + (isLost() ? "behind." : "") + (step == null ? "ELIGIBLE" : step); }

    public String href(OrgUnitId wanted) { return Doors.people(system, week, step, isLost(), wanted); }

    public String getExportHref() {
        return "/api/v1/adoption/" + system + "/people.csv?behind=" + isLost() + (step == null ? "" : "&step=" + step) + (week == null ? "" : "&week=" + week)
            + (department == null ? "" : "&department=" + department);
    }

    private MemberFilter filter() { return new MemberFilter(system, week, department, step, isLost()); }

    public LazyTable<MemberRow> getTable() { return table; }
    public SystemRow getCard() { return card; }
    public OrgUnitRow getUnit() { return unit; }
    public List<OrgUnitRow> getDepartments() { return departments; }
    public long getTotal() { return total; }
    public BusinessSystemId getSystem() { return system; }
    public void setSystem(BusinessSystemId system) { this.system = system; }
    public LocalDate getWeek() { return week; }
    public void setWeek(LocalDate week) { this.week = week; }
    public OrgUnitId getDepartment() { return department; }
    public void setDepartment(OrgUnitId department) { this.department = department; }
    public FunnelStep getStep() { return step; }
    public void setStep(FunnelStep step) { this.step = step; }
    public Boolean getBehind() { return behind; }
    public void setBehind(Boolean behind) { this.behind = behind; }
}
