package org.bellwether.desk.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.learning.TeamFilter;
import org.bellwether.learning.TeamHistory;
import org.bellwether.learning.TeamOn;
import org.bellwether.people.Leader;
import org.bellwether.people.PersonId;
import org.bellwether.people.ReportingLines;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.Forbidden;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** A manager's people as they were on a day. There is nothing to do about it any more. */
@PageBean
public class TeamOnPage implements Serializable {

    @Inject TeamHistory history;
    @Inject ReportingLines lines;
    @Inject EnterpriseDay days;

    private PersonId manager;
    private LocalDate on;
    private boolean below = true;
    private String text = "";
    private TeamFilter.State show;
    private List<Leader> leaders;
    private TeamOn team;

    public void load() {
        leaders = lines.leaders();
        if (leaders.isEmpty()) throw new Forbidden("people.team.not-yours");
        if (manager == null) manager = leaders.get(0).person();
        if (on == null) on = days.today().minusMonths(1);
        filter();
    }

    /** Other people, or another part of them, are looked at. */
    public void filter() { team = history.of(new TeamFilter(manager, below, null, text, show), on); }

    /** Another day or another manager's people are asked for; the address names them, so that it can be kept and sent on. */
    public String ask() { return "/desk/team-on.xhtml?faces-redirect=true&on=" + (on == null ? "" : on) + "&manager=" + manager + (show == null ? "" : "&show=" + show); }

    public String href(TeamFilter.State state) { return "/desk/team-on.xhtml?on=" + on + "&manager=" + manager + "&show=" + state; }

    public boolean isSeveral() { return leaders.size() > 1; }
    public LocalDate getToday() { return days.today(); }
    public TeamFilter.State[] getStates() { return TeamFilter.State.values(); }
    public List<Leader> getLeaders() { return leaders; }
    public TeamOn getTeam() { return team; }
    public PersonId getManager() { return manager; }
    public void setManager(PersonId manager) { this.manager = manager; }
    public LocalDate getOn() { return on; }
    public void setOn(LocalDate on) { this.on = on; }
    public boolean isBelow() { return below; }
    public void setBelow(boolean below) { this.below = below; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public TeamFilter.State getShow() { return show; }
    public void setShow(TeamFilter.State show) { this.show = show; }
}
