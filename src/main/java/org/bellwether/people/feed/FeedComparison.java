package org.bellwether.people.feed;

import static org.bellwether.people.feed.FeedField.EMAIL;
import static org.bellwether.people.feed.FeedField.FROM;
import static org.bellwether.people.feed.FeedField.LOGIN;
import static org.bellwether.people.feed.FeedField.MANAGER;
import static org.bellwether.people.feed.FeedField.NUMBER;
import static org.bellwether.people.feed.FeedField.POSITION;
import static org.bellwether.people.feed.FeedField.SITE;
import static org.bellwether.people.feed.FeedField.STATUS;
import static org.bellwether.people.feed.FeedField.UNIT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bellwether.people.EmploymentDetails;
import org.bellwether.people.PersonDetails;
import org.bellwether.people.PersonStatus;
import org.bellwether.platform.RuleViolation;

/** Compares a line of HR's file with what is known, under the rules of the import. It decides; it changes nothing. */
public final class FeedComparison {

    /** What makes up the main job. */
    public static final Set<FeedField> JOB = Set.of(UNIT, POSITION, SITE, MANAGER);
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;
    private static final int LONGEST_NUMBER = 40;
    /** What somebody new has of whom the file does not say it. */
    private static final Map<FeedField, String> OTHERWISE = Map.of(FeedField.LANGUAGE, "en", FeedField.TIME_ZONE, "UTC");

    private final FeedRules rules;
    private final FeedWorld world;

    public FeedComparison(FeedRules rules, FeedWorld world) {
        this.rules = rules;
        this.world = world;
    }

    /** @param known the person whom the line is of; null for nobody yet */
    public FeedOutcome compare(FeedLine line, FeedPerson known) {
        try {
            return known == null ? create(line) : update(line, known);
        } catch (RuleViolation wrong) {
            return FeedOutcome.refused(wrong.messageKey(), wrong.arguments());
        }
    }

    /** What becomes of somebody who is not in the file though all should be. */
    public FeedOutcome missing(FeedPerson known) {
        var status = rules.missing() == FeedRules.Missing.END ? PersonStatus.ENDED : PersonStatus.SUSPENDED;
        var done = rules.missing() == FeedRules.Missing.KEEP || known.status() == PersonStatus.ENDED || known.status() == status;
        return done ? FeedOutcome.of(FeedAction.SAME, List.of()) : leaving(List.of(new FeedChange(STATUS, known.value(STATUS), name(status))), status);
    }

    private FeedOutcome create(FeedLine line) {
        if (status(line, PersonStatus.ACTIVE) == PersonStatus.ENDED) return FeedOutcome.left(List.of(), "people.import.left.never-here");
        for (var field : FeedKind.PEOPLE.fields()) {
            if (FeedField.NEEDED.contains(field) && line.text(field).isEmpty()) throw new RuleViolation("people.import.line.needed", field.heading());
        }
        check(line, new FeedPerson(null, line.text(LOGIN), line.text(FeedField.NAME), null, OTHERWISE.get(FeedField.LANGUAGE), OTHERWISE.get(FeedField.TIME_ZONE), null, null, null, null, PersonStatus.ACTIVE));
        var changes = new ArrayList<FeedChange>();
        for (var field : FeedKind.PEOPLE.fields()) {
            var said = line.text(field).isEmpty() ? OTHERWISE.get(field) : line.text(field);
            if (said != null && field != STATUS) changes.add(new FeedChange(field, null, said));
        }
        if (status(line, PersonStatus.ACTIVE) == PersonStatus.SUSPENDED) changes.add(new FeedChange(STATUS, null, name(PersonStatus.SUSPENDED)));
        return rules.create() ? FeedOutcome.of(FeedAction.CREATE, changes) : FeedOutcome.left(changes, "people.import.left.create");
    }

    private FeedOutcome update(FeedLine line, FeedPerson known) {
        check(line, known);
        var changes = new ArrayList<FeedChange>();
        for (var field : FeedKind.PEOPLE.fields()) if (field != FROM && field != STATUS && line.values().containsKey(field)) change(line, known, field, changes);
        var status = status(line, known.status());
        if (status != known.status()) changes.add(new FeedChange(STATUS, known.value(STATUS), name(status)));
        if (known.unit() == null && changes.stream().anyMatch(change -> JOB.contains(change.field()))) requireWholeJob(line);
        if (changes.isEmpty()) return FeedOutcome.of(FeedAction.SAME, List.of());
        if (status != known.status() && status != PersonStatus.ACTIVE) return leaving(changes, status);
        return rules.update() ? FeedOutcome.of(FeedAction.UPDATE, changes) : FeedOutcome.left(changes, "people.import.left.update");
    }

    /** Whoever has no job on that day cannot have a part of one. */
    private static void requireWholeJob(FeedLine line) {
        for (var field : List.of(UNIT, POSITION, SITE)) if (line.text(field).isEmpty()) throw new RuleViolation("people.import.line.needed", field.heading());
    }

    private void change(FeedLine line, FeedPerson known, FeedField field, List<FeedChange> changes) {
        var said = line.text(field);
        var before = known.value(field);
        if (said.isEmpty()) {
            if (!rules.erase() || before == null) return;
            if (!FeedField.ERASABLE.contains(field)) throw new RuleViolation("people.import.line.not-erased", field.heading());
            changes.add(new FeedChange(field, before, null));
        } else if (!Objects.equals(said, before)) {
            changes.add(new FeedChange(field, before, said));
        }
    }

    private FeedOutcome leaving(List<FeedChange> changes, PersonStatus status) {
        return rules.end() ? FeedOutcome.of(status == PersonStatus.ENDED ? FeedAction.END : FeedAction.SUSPEND, changes) : FeedOutcome.left(changes, "people.import.left.end");
    }

    /** @param known what holds where the line says nothing */
    private void check(FeedLine line, FeedPerson known) {
        var number = line.text(NUMBER);
        if (number.isEmpty()) throw new RuleViolation("people.import.line.no-number");
        if (number.length() > LONGEST_NUMBER) throw new RuleViolation("people.import.line.long-number", LONGEST_NUMBER);
        if (known.number() != null && !known.number().equals(number)) throw new RuleViolation("people.import.line.other-number", known.login(), known.number());
        var login = line.text(LOGIN);
        if (!login.isEmpty() && world.loginTaken(PersonDetails.signInName(login))) throw new RuleViolation("people.person.login-taken", login);
        new PersonDetails(or(line, FeedField.NAME, known), or(line, EMAIL, known), or(line, FeedField.LANGUAGE, known), or(line, FeedField.TIME_ZONE, known)).check();
        checkJob(line);
    }

    /** @throws RuleViolation if what the line says of a job cannot be on the day that it tells of */
    public void checkJob(FeedLine line) {
        if (!line.text(POSITION).isEmpty()) EmploymentDetails.checkPosition(line.text(POSITION));
        if (!line.text(SITE).isEmpty()) EmploymentDetails.checkSite(line.text(SITE));
        var unit = line.text(UNIT);
        if (!unit.isEmpty() && !world.unit(unit, day(line))) throw new RuleViolation("people.import.line.no-unit", unit, day(line));
        var manager = line.text(MANAGER);
        if (manager.isEmpty()) return;
        if (manager.equals(line.personnelNumber())) throw new RuleViolation("people.job.own-manager");
        if (!world.person(manager)) throw new RuleViolation("people.import.line.no-manager", manager);
    }

    /** The first day of the job that the line tells of. */
    public LocalDate day(FeedLine line) { return day(line.text(FROM), rules.day()); }

    /** The last day of the job that the line tells of; null where it does not end. */
    public LocalDate last(FeedLine line) { return day(line.text(FeedField.UNTIL), null); }

    private static LocalDate day(String said, LocalDate otherwise) {
        if (said.isEmpty()) return otherwise;
        try {
            var day = LocalDate.parse(said);
            if (day.getYear() < EARLIEST || day.getYear() > LATEST) throw new RuleViolation("people.import.line.no-day", said);
            return day;
        } catch (DateTimeException noDay) {
            throw new RuleViolation("people.import.line.no-day", said);
        }
    }

    private static PersonStatus status(FeedLine line, PersonStatus otherwise) {
        return switch (line.text(STATUS)) {
            case "" -> otherwise;
            case "active", "在职" -> PersonStatus.ACTIVE;
            case "suspended", "停用" -> PersonStatus.SUSPENDED;
            case "ended", "left", "terminated", "离职" -> PersonStatus.ENDED;
            default -> throw new RuleViolation("people.import.line.no-status", line.text(STATUS));
        };
    }

    private static String or(FeedLine line, FeedField field, FeedPerson known) { return line.text(field).isEmpty() ? known.value(field) : line.text(field); }

    private static String name(PersonStatus status) { return status.name().toLowerCase(java.util.Locale.ROOT); }
}
