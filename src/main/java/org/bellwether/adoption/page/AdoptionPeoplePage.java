package org.bellwether.adoption.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.adoption.AdoptionMembers;
import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.FunnelStep;
import org.bellwether.adoption.MemberFilter;
import org.bellwether.adoption.MemberRow;
import org.bellwether.adoption.SystemRow;
import org.bellwether.adoption.Systems;
import org.bellwether.adoption.TeamUsage;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** The rows behind a figure of adoption. */
@PageBean
public class AdoptionPeoplePage implements Serializable {

    @Inject AdoptionMembers members;
    @Inject Systems systems;
    @Inject OrgUnits units;

    private BusinessSystemId system;
    private OrgUnitId department;
    private FunnelStep step;
    private Boolean behind;
    private SystemRow card;
    private OrgUnitRow unit;
    private List<OrgUnitRow> departments;
    private List<TeamUsage> teams;
    private long total;
    private final LazyTable<MemberRow> table = new LazyTable<>(() -> total, window -> members.list(filter(), window));

    public void load() {
        card = systems.find(system);
        departments = units.departments();
        unit = department == null ? null : units.find(department);
        if (isByTeam()) teams = members.teams(system, department);
        else total = members.count(filter());
    }

    /** Whether the step is one of usage, which has no names. */
    public boolean isByTeam() { return step != null && step.isUsage(); }

    public boolean isLost() { return Boolean.TRUE.equals(behind) && step != null && !step.isUsage(); }

    /** The key of the page's title. */
    public String getTitleKey() { return "adoption.people.title." + (isLost() ? "behind." : "") + (step == null ? "ELIGIBLE" : step); }

    public String href(OrgUnitId wanted) { return "/adoption/people.xhtml?system=" + system + (step == null ? "" : "&step=" + step) + (isLost() ? "&behind=true" : "") + (wanted == null ? "" : "&department=" + wanted); }

    public String getExportHref() {
        return "/api/v1/adoption/" + system + "/rows.csv?step=" + (step == null ? "" : step) + "&behind=" + isLost() + "&department=" + (department == null ? "" : department);
    }

    private MemberFilter filter() { return new MemberFilter(system, department, step, isLost()); }

    public int sum(String what) {
        return teams.stream().mapToInt(team -> switch (what) {
            case "eligible" -> team.eligible();
            case "active" -> team.active();
            case "habitual" -> team.habitual();
            default -> team.using();
        }).sum();
    }

    public LazyTable<MemberRow> getTable() { return table; }
    public SystemRow getCard() { return card; }
    public OrgUnitRow getUnit() { return unit; }
    public List<OrgUnitRow> getDepartments() { return departments; }
    public List<TeamUsage> getTeams() { return teams; }
    public long getTotal() { return total; }
    public BusinessSystemId getSystem() { return system; }
    public void setSystem(BusinessSystemId system) { this.system = system; }
    public OrgUnitId getDepartment() { return department; }
    public void setDepartment(OrgUnitId department) { this.department = department; }
    public FunnelStep getStep() { return step; }
    public void setStep(FunnelStep step) { this.step = step; }
    public Boolean getBehind() { return behind; }
    public void setBehind(Boolean behind) { this.behind = behind; }
}
