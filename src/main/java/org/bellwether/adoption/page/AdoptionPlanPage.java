package org.bellwether.adoption.page;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.adoption.AdoptionFigures;
import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.PlanBoard;
import org.bellwether.adoption.PlanRow;
import org.bellwether.adoption.UsageFigure;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** The departments behind the plan of a week, and what came of it. */
@PageBean
public class AdoptionPlanPage implements Serializable {

    @Inject AdoptionFigures figures;

    private BusinessSystemId system;
    private LocalDate week;
    private PlanBoard board;

    public void load() { board = figures.plan(system, week); }

    public String peopleHref(PlanRow row) { return Doors.people(system, board.week().weekOn(), null, false, row.department()); }

    public String activeHref(PlanRow row) { return Doors.teams(system, UsageFigure.ACTIVE, board.week().weekOn(), row.department()); }

    public String getPeopleHref() { return Doors.people(system, board.week().weekOn(), null, false, null); }

    public String getActiveHref() { return Doors.teams(system, UsageFigure.ACTIVE, board.week().weekOn(), null); }

    public PlanBoard getBoard() { return board; }
    public BusinessSystemId getSystem() { return system; }
    public void setSystem(BusinessSystemId system) { this.system = system; }
    public LocalDate getWeek() { return week; }
    public void setWeek(LocalDate week) { this.week = week; }
}
