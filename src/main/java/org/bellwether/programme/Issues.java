package org.bellwether.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What stands in the way, and who sees to it. */
@Stateless
@RolesAllowed({Role.CIO, Role.EXECUTIVE})
public class Issues {

    private static final int LONGEST_NOTE = 2000;

    @PersistenceContext EntityManager entities;
    @Inject Persons persons;
    @Inject OrgUnits units;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The open ones, the gravest and latest first. */
    public List<IssueRow> open() { return list("i.state = org.bellwether.programme.IssueState.OPEN order by i.level desc, i.severity desc, i.dueOn, i.id"); }

    /** The resolved ones, the latest first. */
    public List<IssueRow> resolved() { return list("i.state = org.bellwether.programme.IssueState.RESOLVED order by i.resolvedOn desc, i.id desc"); }

    private List<IssueRow> list(String condition) {
        return entities.createQuery("select i from Issue i where " + condition, Issue.class).setMaxResults(200).getResultStream().map(Issue::row).toList();
    }

    /** @throws NotFound if there is no such issue */
    public IssueView view(IssueId id) {
        var issue = find(id, LockModeType.NONE);
        var row = issue.row();
        List<IssueStep> steps = entities.createQuery("select s from IssueStep s where s.issue = :id order by s.madeAt, s.id", IssueStep.class).setParameter("id", id.value()).getResultList();
        var names = persons.cards(steps.stream().map(IssueStep::person).toList());
        return new IssueView(row, issue.description(), issue.resolution(), persons.card(row.owner()), row.unit() == null ? null : units.find(row.unit()).name(),
            steps.stream().map(step -> new IssueView.Step(step.kind().name(), step.note(), names.get(step.person()).name(), step.madeAt())).toList());
    }

    /** Goes on if the caller may raise an issue. */
    @RolesAllowed(Role.CIO)
    public void requireRaiser() { }

    @RolesAllowed(Role.CIO)
    public IssueId raise(NewIssue raised) {
        var today = LocalDate.now(clock.withZone(caller.zone()));
        var id = IssueId.fresh();
        persons.card(raised.owner());
        var count = entities.createQuery("select count(i) from Issue i", Long.class).getSingleResult();
        entities.persist(new Issue(id, "I-" + today.getYear() + "-" + "%03d".formatted(count + 1), raised, today));
        entities.flush();
        step(id, IssueStep.Kind.RAISED, raised.title().en(), caller.person());
        return id;
    }

    @RolesAllowed(Role.CIO)
    public void escalate(IssueId id, String why) {
        find(id, LockModeType.PESSIMISTIC_WRITE).escalate();
        step(id, IssueStep.Kind.ESCALATED, required(why), caller.person());
    }

    public void giveBack(IssueId id, String why) {
        find(id, LockModeType.PESSIMISTIC_WRITE).giveBack();
        step(id, IssueStep.Kind.RETURNED, required(why), caller.person());
    }

    public void resolve(IssueId id, String how) {
        find(id, LockModeType.PESSIMISTIC_WRITE).resolve(required(how), LocalDate.now(clock.withZone(caller.zone())));
        step(id, IssueStep.Kind.RESOLVED, how.strip(), caller.person());
    }

    public void reopen(IssueId id, String why) {
        find(id, LockModeType.PESSIMISTIC_WRITE).reopen();
        step(id, IssueStep.Kind.REOPENED, required(why), caller.person());
    }

    private void step(IssueId id, IssueStep.Kind kind, String note, PersonId by) { entities.persist(new IssueStep(id, kind, note, by, clock.instant())); }

    private static String required(String note) {
        if (note == null || note.isBlank()) throw new RuleViolation("programme.issue.note-missing");
        if (note.strip().length() > LONGEST_NOTE) throw new RuleViolation("programme.issue.note-long", LONGEST_NOTE);
        return note.strip();
    }

    private Issue find(IssueId id, LockModeType lock) {
        var found = entities.find(Issue.class, id.value(), lock);
        if (found == null) throw new NotFound("programme.issue.unknown", id);
        return found;
    }
}
