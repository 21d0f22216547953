package org.bellwether.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bellwether.people.DemoCast;
import org.bellwether.people.DemoPerson;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.platform.demo.DemoChapter;
import org.bellwether.platform.text.Localized;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the steering group of Longmen Drives decided, what it has put off, and what stands in the way. */
@Stateless
@PermitAll
public class ProgrammeChapter implements DemoChapter {

    @PersistenceContext EntityManager entities;
    @Inject DemoCast cast;
    @Inject OrgUnits units;
    @Inject Clock clock;

    @Override public int order() { return 70; }

    @Override
    public boolean blank() { return entities.createQuery("select count(d) from Decision d", Long.class).getSingleResult() == 0; }

    @Override
    public void write() {
        var today = LocalDate.now(clock);
        var people = cast.people().stream().collect(Collectors.toMap(DemoPerson::login, DemoPerson::id));
        var unit = units.all().stream().collect(Collectors.toMap(OrgUnitRow::code, OrgUnitRow::id));
        decisions(today, people, unit);
        issues(today, people, unit);
    }

    private void decisions(LocalDate today, Map<String, PersonId> people, Map<String, OrgUnitId> unit) {
        var cio = people.get("cio");
        var number = 0;
        for (var told : DemoDecisions.ALL) {
            var raised = today.minusDays(told.raisedDaysAgo());
            var id = DecisionId.fresh();
            var asked = new NewDecision(told.title(), told.context(), told.cost(), told.severity(), told.unit() == null ? null : unit.get(told.unit()),
                today.plusDays(told.decideInDays()).isBefore(raised) ? raised : today.plusDays(told.decideInDays()), told.options(), told.recommended());
            var decision = new Decision(id, "D-" + raised.getYear() + "-" + "%03d".formatted(++number), asked, cio, raised);
            entities.persist(decision);
            entities.flush();
            for (var at = 0; at < told.options().size(); at++) {
                var option = new DecisionOption(id, at, told.options().get(at));
                entities.persist(option);
                if (at == told.recommended()) decision.recommend(option);
                if (told.chosen() != null && at == told.chosen()) decision.take(option, told.why(), people.get("ceo"), raised.plusDays(told.takenAfterDays()));
            }
        }
    }

    private void issues(LocalDate today, Map<String, PersonId> people, Map<String, OrgUnitId> unit) {
        var cio = people.get("cio");
        var number = 0;
        for (var told : DemoIssues.ALL) {
            var raised = today.minusDays(told.raisedDaysAgo());
            var id = IssueId.fresh();
            var owner = people.get(told.owner());
            var issue = new Issue(id, "I-" + raised.getYear() + "-" + "%03d".formatted(++number),
                new NewIssue(told.title(), told.description(), told.severity(), unit.get(told.unit()), owner, today.plusDays(told.dueInDays()).isBefore(raised) ? raised : today.plusDays(told.dueInDays())), raised);
            entities.persist(issue);
            entities.flush();
            step(id, IssueStep.Kind.RAISED, told.title().en(), owner, raised);
            for (var level = 0; level < told.level(); level++) {
                issue.escalate();
                step(id, IssueStep.Kind.ESCALATED, told.escalation(), owner, raised.plusDays(7L * (level + 1)));
            }
            if (told.resolution() != null) {
                issue.resolve(told.resolution(), raised.plusDays(21));
                step(id, IssueStep.Kind.RESOLVED, told.resolution(), cio, raised.plusDays(21));
            }
        }
    }

    private void step(IssueId id, IssueStep.Kind kind, String note, PersonId by, LocalDate day) {
        entities.persist(new IssueStep(id, kind, note, by, day.atTime(LocalTime.of(8, 30)).toInstant(ZoneOffset.UTC)));
    }

    static Localized both(String en, String zh) { return new Localized(en, zh); }

    static List<Localized> options(String... words) {
        var options = new java.util.ArrayList<Localized>();
        for (var at = 0; at < words.length; at += 2) options.add(both(words[at], words[at + 1]));
        return List.copyOf(options);
    }
}
