package org.bellwether.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.desk.DeskItem;
import org.bellwether.platform.desk.DeskItem.Column;
import org.bellwether.platform.desk.DeskItem.Sentence;
import org.bellwether.platform.desk.DeskSource;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What the programme has to say this morning: what waits for a decision, which issue is late, what the chief executive should know. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE})
public class ProgrammeDesk implements DeskSource {

    /** The chief executive hears of what is to be decided within so many days. */
    private static final int SOON = 14;

    @Inject Decisions decisions;
    @Inject Issues issues;
    @Inject OrgUnits units;

    @Override
    public List<DeskItem> items(LocalDate today) {
        var all = units.all().stream().collect(java.util.stream.Collectors.toMap(OrgUnitRow::id, unit -> unit));
        var items = new ArrayList<DeskItem>();
        var open = decisions.open();
        open.forEach(decision -> items.add(decide(decision, today, all)));
        issues.open().stream().filter(issue -> issue.level() == 1).forEach(issue -> items.add(settle(issue, today, all)));
        issues.open().stream().filter(issue -> issue.level() != 1 && issue.dueOn().isBefore(today)).forEach(issue -> items.add(late(issue, today, all)));
        var pressing = open.stream().filter(decision -> !decision.decideBy().isAfter(today.plusDays(SOON))).toList();
        if (!pressing.isEmpty()) items.add(tell(pressing, today));
        return items;
    }

    private static DeskItem decide(DecisionRow decision, LocalDate today, Map<OrgUnitId, OrgUnitRow> units) {
        var left = (int) ChronoUnit.DAYS.between(today, decision.decideBy());
        var why = left < 0 ? new Sentence("programme.desk.decide.late", -left, ChronoUnit.DAYS.between(decision.raisedOn(), today))
            : new Sentence("programme.desk.decide.why", left, ChronoUnit.DAYS.between(decision.raisedOn(), today));
        return new DeskItem(Column.DECIDE, "programme.decision", decision.id().toString(), decision.severity(), left, reach(decision.unit(), units), decision.raisedOn(),
            new Sentence("programme.desk.named", decision.code(), decision.title()), why, new Sentence("programme.desk.decide.action"), "/programme/decision.xhtml?decision=" + decision.id());
    }

    private static DeskItem settle(IssueRow issue, LocalDate today, Map<OrgUnitId, OrgUnitRow> units) {
        var left = (int) ChronoUnit.DAYS.between(today, issue.dueOn());
        return new DeskItem(Column.DECIDE, "programme.issue", issue.id().toString(), issue.severity(), left, reach(issue.unit(), units), issue.raisedOn(),
            new Sentence("programme.desk.named", issue.code(), issue.title()), new Sentence("programme.desk.settle.why", issue.severity(), left, Math.abs(left)),
            new Sentence("programme.desk.settle.action"), "/programme/issue.xhtml?issue=" + issue.id());
    }

    private static DeskItem late(IssueRow issue, LocalDate today, Map<OrgUnitId, OrgUnitRow> units) {
        var left = (int) ChronoUnit.DAYS.between(today, issue.dueOn());
        return new DeskItem(Column.SLIPPING, "programme.issue", issue.id().toString(), issue.severity(), left, reach(issue.unit(), units), issue.raisedOn(),
            new Sentence("programme.desk.named", issue.code(), issue.title()), new Sentence("programme.desk.late.why", -left), new Sentence("programme.desk.late.action"),
            "/programme/issue.xhtml?issue=" + issue.id());
    }

    private static DeskItem tell(List<DecisionRow> pressing, LocalDate today) {
        var first = pressing.get(0);
        return new DeskItem(Column.TELL_THE_CEO, "programme.decisions", "soon", 3, (int) ChronoUnit.DAYS.between(today, first.decideBy()), 1, first.raisedOn(),
            new Sentence("programme.desk.tell.what", pressing.size(), SOON), new Sentence("programme.desk.tell.why", first.title(), first.decideBy()),
            new Sentence("programme.desk.tell.action"), "/programme/decisions.xhtml");
    }

    /** The share of the enterprise that works in the unit; all of it where none is named. */
    private static double reach(OrgUnitId unit, Map<OrgUnitId, OrgUnitRow> units) {
        var all = units.values().stream().filter(row -> row.parent() == null).mapToLong(OrgUnitRow::headcount).sum();
        return unit == null || all == 0 || !units.containsKey(unit) ? 1 : (double) units.get(unit).headcount() / all;
    }
}
