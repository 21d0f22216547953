package org.bellwether.people;

import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedComparison;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedOutcome;
import org.bellwether.platform.RuleViolation;

import jakarta.persistence.EntityManager;

/** What a file may not do, whatever stands in it, for whoever carries it out. Lives for one chunk. */
final class FeedGuard {

    /** By what somebody comes in, or does not. */
    private static final List<FeedField> ADMITTING = List.of(FeedField.NUMBER, FeedField.LOGIN, FeedField.EMAIL, FeedField.STATUS);

    private final EntityManager entities;
    private final FeedRun run;
    private final FeedKnown known;
    private final OwnHands hands;

    FeedGuard(EntityManager entities, FeedRun run, FeedKnown known) {
        this.entities = entities;
        this.run = run;
        this.known = known;
        hands = run.hands(entities);
    }

    /** Nobody lets themselves go or comes to more, and no file the last administrator; how somebody with a role comes in is changed by administrators alone. */
    FeedOutcome passed(Person person, FeedOutcome outcome, LocalDate day) {
        if (person == null) return outcome;
        if (!run.byAdministrator && known.holdsRoles(person) && (outcome.changes(FeedField.LOGIN) || outcome.changes(FeedField.EMAIL))) return FeedOutcome.refused("people.account.higher");
        if (run.guarded && known.administrator(person) && ADMITTING.stream().anyMatch(outcome::changes)) return FeedOutcome.refused("people.account.administrators");
        try {
            if (FeedComparison.JOB.stream().anyMatch(outcome::changes)) job(person, outcome, day);
            if (outcome.action() == FeedAction.SUSPEND || outcome.action() == FeedAction.END) out(person);
            return outcome;
        } catch (RuleViolation wrong) {
            return FeedOutcome.refused(wrong.messageKey(), wrong.arguments());
        }
    }

    private void out(Person person) {
        if (person.id().equals(run.by)) throw new RuleViolation("people.account.own");
        if (known.administrator(person)) Administrators.requireAnother(entities, person.id());
    }

    private void job(Person person, FeedOutcome outcome, LocalDate day) {
        hands.requireAnothersJob(person.id());
        var named = outcome.changes(FeedField.MANAGER) ? outcome.after().get(FeedField.MANAGER) : known.seen(person, day).manager();
        var unit = outcome.after().getOrDefault(FeedField.UNIT, known.seen(person, day).unit());
        hands.requireNotUnderThem(person.id(), named != null ? known.manager(named) : unit == null ? null : run.heads.get(unit));
    }
}
