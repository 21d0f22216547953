package org.bellwether.adoption.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.adoption.AdoptionBoard;
import org.bellwether.adoption.AdoptionFigures;
import org.bellwether.adoption.BusinessSystemId;
import org.bellwether.adoption.DepartmentLine;
import org.bellwether.adoption.Funnel;
import org.bellwether.adoption.FunnelStep;
import org.bellwether.adoption.Systems;
import org.bellwether.adoption.UsageFigure;
import org.bellwether.adoption.WeekPoint;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Whether the system is used: the curve, the funnel, the departments. */
@PageBean
public class AdoptionDashboardPage implements Serializable {

    private static final int STEPS = 6;

    @Inject Systems systems;
    @Inject AdoptionFigures figures;

    private BusinessSystemId system;
    private AdoptionBoard board;
    private Curve curve;

    public void load() {
        if (system == null) system = systems.first().map(row -> row.id()).orElse(null);
        if (system == null) return;
        board = figures.board(system);
        if (!board.empty()) curve = Curve.of(board.weeks());
    }

    public boolean isReady() { return board != null && !board.empty(); }

    public Curve curveOf(DepartmentLine line) { return Curve.of(line.weeks()); }

    public String across(AdoptionBoard.GoLive live) { return Curve.across(board.weeks(), live.on()); }

    public String acrossOf(DepartmentLine line) { return Curve.across(board.weeks(), line.liveOn()); }

    /** Go-lives within the weeks that are shown. */
    public List<AdoptionBoard.GoLive> getGoLives() {
        var last = board.now().through();
        return board.goLives().stream().filter(live -> !live.on().isAfter(last)).toList();
    }

    /** The rows behind a step: people for what they learnt, teams for what they use. */
    public String href(FunnelStep step, boolean lost, DepartmentLine line) {
        var department = line == null ? null : line.department();
        return step.isUsage() ? Doors.teams(system, step.figure(lost), null, department) : Doors.people(system, null, step, lost, department);
    }

    /** The teams behind a figure of the last week. */
    public String teams(UsageFigure figure, DepartmentLine line) { return Doors.teams(system, figure, null, line == null ? null : line.department()); }

    /** The teams who were active in a week. */
    public String active(WeekPoint week) { return Doors.teams(system, UsageFigure.ACTIVE, week.weekOn(), null); }

    /** The departments behind the plan of a week. */
    public String plan(WeekPoint week) { return Doors.plan(system, week.weekOn()); }

    /** The people who are meant to use it, by name. */
    public String everybody(DepartmentLine line) { return Doors.people(system, null, null, false, line == null ? null : line.department()); }

    /** Those who were meant to in that week. */
    public String everybodyIn(WeekPoint week) { return Doors.people(system, week.weekOn(), null, false, null); }

    /** The departments behind what is done with a feature. */
    public String uses(AdoptionBoard.FeatureLine feature) { return Doors.feature(system, feature.id(), feature.week()); }

    /**
     * A department in a week.
     *
     * @param point null before its go-live, and where it is hidden
     */
    public record Cell(WeekPoint point, boolean hidden, String href) implements Serializable { }

    public List<Cell> cells(DepartmentLine line) {
        var cells = new ArrayList<Cell>();
        for (var place = 0; place < line.weeks().size(); place++) {
            var week = board.weeks().get(place).weekOn();
            cells.add(new Cell(line.weeks().get(place), line.hiddenIn(week), Doors.teams(system, UsageFigure.ACTIVE, week, line.department())));
        }
        return cells;
    }

    /** Whether the steps of usage in the funnel may be shown for the department. */
    public boolean shown(FunnelStep step, DepartmentLine line) { return !step.isUsage() || !line.hidden() && !line.funnelHidden(); }

    /** Width of a bar in per cent of all who are meant to use it. */
    public long width(Funnel funnel, int count) { return funnel.eligible() == 0 ? 0 : Math.round(100.0 * count / funnel.eligible()); }

    public long percent(double share) { return Math.round(100 * share); }

    /** Which of the six shades of the sequential scale. */
    public int shade(WeekPoint week) { return Math.min(STEPS, 1 + (int) (week.reach().value() * STEPS)); }

    public String chip(WeekPoint week) {
        return switch (week.state()) {
            case ON_PLAN -> "ok";
            case NEAR_PLAN -> "warn";
            case BELOW_PLAN -> "bad";
            case NO_PLAN -> "muted";
        };
    }

    public String chipIcon(WeekPoint week) {
        return switch (week.state()) {
            case ON_PLAN -> "check-circle";
            case NEAR_PLAN -> "minus-circle";
            case BELOW_PLAN -> "exclamation-triangle";
            case NO_PLAN -> "circle";
        };
    }

    /** -1, 0 or 1, for the words. */
    public int sign(long number) { return Long.signum(number); }

    public long abs(long number) { return Math.abs(number); }

    /** The department farthest behind its plan; null where none is. */
    public DepartmentLine getFarthest() {
        return board.departments().stream().filter(line -> !line.hidden() && line.now().gap() < 0).findFirst().orElse(null);
    }

    public boolean isAnyHidden() { return board.departments().stream().anyMatch(line -> line.hidden() || line.funnelHidden()); }

    public FunnelStep[] getSteps() { return FunnelStep.values(); }
    public AdoptionBoard getBoard() { return board; }
    public Curve getCurve() { return curve; }
    public BusinessSystemId getSystem() { return system; }
    public void setSystem(BusinessSystemId system) { this.system = system; }
}
