package org.bellwether.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.Persons;
import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.desk.DeskItem.Column;
import org.bellwether.platform.desk.DeskItem.Sentence;
import org.bellwether.platform.desk.DeskSource;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What adoption has to say on the desk: where it slips and falls, whom to talk to, what to decide, what to tell the chief executive. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE, Role.ADMINISTRATOR})
public class AdoptionDesk implements DeskSource {

    /** Usage that is older than this is old news. */
    static final int STALE_DAYS = 7;
    /** A fall by so many points in four weeks is no chance. */
    static final int FALL = 8;
    private static final int FAR = 20;
    private static final int MOST_SLIPPING = 3;
    private static final int MANY_LICENCES = 10;

    @Inject Systems systems;
    @Inject AdoptionFigures figures;
    @Inject OrgUnits units;
    @Inject Persons persons;
    @Inject Caller caller;

    @Override
    public List<DeskItem> items(LocalDate today) {
        var items = new ArrayList<DeskItem>();
        systems.all().forEach(system -> add(figures.board(system.id()), today, items));
        return items;
    }

    private void add(AdoptionBoard board, LocalDate today, List<DeskItem> items) {
        if (board.empty()) return;
        var shown = board.departments().stream().filter(line -> !line.hidden()).toList();
        var behind = shown.stream().filter(line -> line.now().state() == PlanState.BELOW_PLAN).toList();
        behind.stream().limit(MOST_SLIPPING).forEach(line -> items.add(slipping(board, line)));
        shown.stream().filter(line -> line.trend() <= -FALL && line.now().state() != PlanState.BELOW_PLAN).forEach(line -> items.add(falling(board, line)));
        if (!behind.isEmpty()) talk(board, behind.get(0), items);
        stale(board, today, items);
        licences(board, items);
        items.add(tell(board, shown));
    }

    private static DeskItem slipping(AdoptionBoard board, DepartmentLine line) {
        var step = telling(line);
        var why = step == null ? new Sentence("adoption.desk.slip.why", line.now().active(), line.now().eligible())
            : new Sentence("adoption.desk.slip.why." + step.step(), line.now().active(), line.now().eligible(), step.count(), step.before());
        return new DeskItem(Column.SLIPPING, "adoption.behind", board.system().id() + "." + line.department(), -line.now().gap() >= FAR ? 4 : 3, null, reach(board, line),
            belowSince(line), new Sentence("adoption.desk.slip.what", line.name(), percent(line), -line.now().gap(), board.system().name()), why,
            new Sentence(learning(line) ? "adoption.desk.slip.action" : "adoption.desk.slip.teams"), rows(board, line));
    }

    private static DeskItem falling(AdoptionBoard board, DepartmentLine line) {
        return new DeskItem(Column.SLIPPING, "adoption.falling", board.system().id() + "." + line.department(), 3, null, reach(board, line), line.now().through().minusWeeks(4),
            new Sentence("adoption.desk.fall.what", line.name(), -line.trend(), board.system().name()), new Sentence("adoption.desk.fall.why", percent(line), percent(line) - line.trend()),
            new Sentence("adoption.desk.slip.teams"), teams(board, UsageFigure.ACTIVE) + "&department=" + line.department());
    }

    private void talk(AdoptionBoard board, DepartmentLine line, List<DeskItem> items) {
        var head = units.find(line.department()).head();
        if (head == null) return;
        var card = persons.card(head);
        var step = telling(line);
        var reason = step == null || step.step().isUsage() ? "adoption.desk.talk.why.usage" : "adoption.desk.talk.why.learning";
        items.add(new DeskItem(Column.TALK_TO, "adoption.talk", board.system().id() + "." + head, 4, null, reach(board, line), belowSince(line),
            new Sentence("adoption.desk.talk.what", card.name(), card.jobTitle()), new Sentence(reason, line.name(), line.funnel().count(FunnelStep.PASSED),
                line.now().active(), line.now().eligible(), percent(line)), new Sentence("adoption.desk.talk.action"), rows(board, line)));
    }

    private void stale(AdoptionBoard board, LocalDate today, List<DeskItem> items) {
        var last = board.now().through();
        var days = today.toEpochDay() - last.toEpochDay();
        if (days < STALE_DAYS || !caller.has(Role.CIO)) return;
        items.add(new DeskItem(Column.SLIPPING, "adoption.stale", board.system().id().toString(), days > 28 ? 4 : 2, null, 1, last.plusDays(1),
            new Sentence("adoption.desk.stale.what", board.system().name(), days), new Sentence("adoption.desk.stale.why", last), new Sentence("adoption.desk.stale.action"),
            "/adoption/imports.xhtml"));
    }

    private static void licences(AdoptionBoard board, List<DeskItem> items) {
        if (board.unusedLicences() < MANY_LICENCES) return;
        var why = board.wasted() == null ? new Sentence("adoption.desk.licences.why-plain", board.system().licences())
            : new Sentence("adoption.desk.licences.why", board.system().licences(), board.wasted());
        items.add(new DeskItem(Column.DECIDE, "adoption.licences", board.system().id().toString(), 2, null, (double) board.unusedLicences() / Math.max(1, board.system().licences()),
            board.now().through().minusDays(UsageDays.ACTIVE_DAYS), new Sentence("adoption.desk.licences.what", board.unusedLicences(), board.system().name()), why,
            new Sentence("adoption.desk.licences.action"), teams(board, UsageFigure.IDLE)));
    }

    private static DeskItem tell(AdoptionBoard board, List<DepartmentLine> shown) {
        var now = board.now();
        var plan = Math.round(100 * now.plannedShare());
        var percent = Math.round(100 * now.reach().value());
        var why = shown.size() < 2 ? new Sentence("adoption.desk.tell.why-plain", now.active(), now.eligible(), now.through())
            : new Sentence("adoption.desk.tell.why", now.active(), now.eligible(), now.through(), shown.get(shown.size() - 1).name(), percent(shown.get(shown.size() - 1)),
                shown.get(0).name(), percent(shown.get(0)));
        return new DeskItem(Column.TELL_THE_CEO, "adoption.whole", board.system().id().toString(), 3, null, 1, now.through(),
            new Sentence("adoption.desk.tell.what", percent, plan, board.system().name()), why, new Sentence("adoption.desk.tell.action"), "/adoption/dashboard.xhtml?system=" + board.system().id());
    }

    /** The step where most are lost; null where it would tell of too few people. */
    private static Funnel.Step telling(DepartmentLine line) {
        var step = line.funnel().worst();
        return step != null && step.step().isUsage() && line.funnelHidden() ? null : step;
    }

    /** Whether most are lost before they use it. */
    private static boolean learning(DepartmentLine line) { return telling(line) != null && !telling(line).step().isUsage(); }

    /** Who is held up in learning, by name; else how many use it, by team: that is what the line says first. */
    private static String rows(AdoptionBoard board, DepartmentLine line) {
        if (!learning(line)) return teams(board, UsageFigure.ACTIVE) + "&department=" + line.department();
        return "/adoption/people.xhtml?system=" + board.system().id() + "&department=" + line.department() + "&step=" + telling(line).step() + "&behind=true";
    }

    private static String teams(AdoptionBoard board, UsageFigure figure) { return "/adoption/teams.xhtml?system=" + board.system().id() + "&figure=" + figure; }

    /** The first of the weeks without a break in which the department was below its plan. */
    private static LocalDate belowSince(DepartmentLine line) {
        var since = line.now().weekOn();
        for (int place = line.weeks().size() - 1; place >= 0; place--) {
            var week = line.weeks().get(place);
            if (week == null || week.state() != PlanState.BELOW_PLAN) break;
            since = week.weekOn();
        }
        return since;
    }

    private static double reach(AdoptionBoard board, DepartmentLine line) { return (double) line.now().eligible() / Math.max(1, board.now().eligible()); }

    private static long percent(DepartmentLine line) { return Math.round(100 * line.now().reach().value()); }
}
