package org.bellwether.desk.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.desk.Team;
import org.bellwether.desk.TeamMember;
import org.bellwether.desk.Teams;
import org.bellwether.learning.EnrolmentId;
import org.bellwether.learning.Nudges;
import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** A manager's people. */
@PageBean
public class TeamPage implements Serializable {

    private static final int STEP = 25;

    @Inject Teams teams;
    @Inject Nudges nudges;
    @Inject Notices notices;

    private OrgUnitId unit;
    private String show = "";
    private int shown = STEP;
    private Team team;

    public void load() { team = teams.team(unit); }

    /** Another unit or another state was chosen. */
    public void filter() {
        shown = STEP;
        load();
    }

    public void more() { shown += STEP; }

    public void nudge(EnrolmentId enrolment, String name) {
        nudges.nudge(enrolment);
        notices.info("desk.team.nudged", name);
    }

    /** Those of the chosen state, as far as they are shown. */
    public List<TeamMember> getMembers() { return matching().stream().limit(shown).toList(); }

    public int getLeft() { return Math.max(0, matching().size() - shown); }

    private List<TeamMember> matching() {
        return team.members().stream().filter(member -> switch (show) {
            case "late" -> member.isLate();
            case "busy" -> member.isBusy();
            case "clear" -> member.isClear();
            default -> true;
        }).toList();
    }

    public Team getTeam() { return team; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public String getShow() { return show; }
    public void setShow(String show) { this.show = show == null ? "" : show; }
}
