package org.bellwether.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedChange;
import org.bellwether.people.feed.FeedComparison;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedLine;
import org.bellwether.people.feed.FeedOutcome;
import org.bellwether.platform.RuleViolation;

/**
 * What a line says of a job that somebody has besides the main one. It is the same job as one of before where person, unit
 * and position are the same and their days meet.
 */
final class SideJobFeed {

    private final FeedRun run;
    private final FeedKnown known;
    private final OwnHands hands;

    SideJobFeed(FeedRun run, FeedKnown known, OwnHands hands) {
        this.hands = hands;
        this.run = run;
        this.known = known;
    }

    /**
     * A line, understood.
     *
     * @param person null where it is refused
     * @param job    the one of before; null for none
     */
    record Meant(FeedLine line, Person person, Employment job, LocalDate day, LocalDate last, FeedOutcome outcome) { }

    Meant compare(FeedLine line) {
        try {
            return meant(line);
        } catch (RuleViolation wrong) {
            return new Meant(line, null, null, null, null, FeedOutcome.refused(wrong.messageKey(), wrong.arguments()));
        }
    }

    private Meant meant(FeedLine line) {
        var person = known.of(line);
        if (line.personnelNumber().isEmpty()) throw new RuleViolation("people.import.line.no-number");
        if (person == null) throw new RuleViolation("people.import.line.no-person", line.personnelNumber());
        if (person.status() == PersonStatus.ENDED) throw new RuleViolation("people.import.line.has-left", line.personnelNumber());
        hands.requireAnothersJob(person.id());
        for (var field : List.of(FeedField.UNIT, FeedField.POSITION, FeedField.SITE)) if (line.text(field).isEmpty()) throw new RuleViolation("people.import.line.needed", field.heading());
        var comparison = new FeedComparison(run.rules, known.around(line, person));
        comparison.checkJob(line);
        var day = comparison.day(line);
        var last = comparison.last(line);
        var period = new Period(day, last);
        if (!line.text(FeedField.MANAGER).isEmpty() && known.manager(line.text(FeedField.MANAGER)) == null) throw new RuleViolation("people.import.line.no-manager", line.text(FeedField.MANAGER));
        var claims = claims(line);
        for (var claim : claims) if (claim.days().overlaps(period)) throw new RuleViolation("people.import.line.job-repeated", claim.line());
        var same = known.career(person).jobs().stream().filter(job -> known.is(job, line.text(FeedField.UNIT), line.text(FeedField.POSITION)) && job.period().overlaps(period)).toList();
        if (same.stream().anyMatch(Employment::main)) throw new RuleViolation("people.job.held");
        if (same.size() > 1) throw new RuleViolation("people.import.line.several-jobs");
        var job = same.isEmpty() ? null : same.get(0);
        claims.add(new FeedRun.Claim(period, line.number()));
        if (job != null) {
            claims.add(new FeedRun.Claim(job.period(), line.number()));
            run.jobs.add(job.id().value());
        }
        return new Meant(line, person, job, day, last, outcome(line, job, last));
    }

    /** What earlier lines told of the same person there: it must mean the same whether the file is tried or carried out. */
    private List<FeedRun.Claim> claims(FeedLine line) {
        return run.claims.computeIfAbsent(String.join("\u001F", line.personnelNumber(), line.text(FeedField.UNIT), line.text(FeedField.POSITION)), none -> new ArrayList<>());
    }

    private FeedOutcome outcome(FeedLine line, Employment job, LocalDate last) {
        var changes = new ArrayList<FeedChange>();
        if (job == null) {
            line.values().forEach((field, said) -> { if (!said.isEmpty() && field != FeedField.NUMBER) changes.add(new FeedChange(field, null, said)); });
            return run.rules.create() ? FeedOutcome.of(FeedAction.CREATE, changes) : FeedOutcome.left(changes, "people.import.left.job");
        }
        change(line, FeedField.SITE, known.site(job.post().site()), changes);
        change(line, FeedField.MANAGER, job.post().manager() == null ? null : known.number(job.post().manager()), changes);
        change(line, FeedField.UNTIL, job.period().until() == null ? null : job.period().until().toString(), changes);
        if (changes.isEmpty()) return FeedOutcome.of(FeedAction.SAME, List.of());
        return run.rules.update() ? FeedOutcome.of(FeedAction.UPDATE, changes) : FeedOutcome.left(changes, "people.import.left.update");
    }

    private void change(FeedLine line, FeedField field, String before, List<FeedChange> into) {
        if (!line.values().containsKey(field)) return;
        var said = line.text(field);
        if (said.isEmpty() ? before != null && run.rules.erase() && field != FeedField.SITE : !Objects.equals(said, before)) into.add(new FeedChange(field, before, said.isEmpty() ? null : said));
    }
}
