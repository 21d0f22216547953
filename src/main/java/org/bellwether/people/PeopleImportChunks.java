package org.bellwether.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedComparison;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedLine;
import org.bellwether.people.feed.FeedMapping;
import org.bellwether.people.feed.FeedOutcome;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.csv.CsvLine;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.storage.StoredFile;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The steps of an import of people, each one transaction; whoever repeats one finds what is done already. Only {@link PeopleImporter}, {@link PeopleDeliveries} and the start of the application take them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PeopleImportChunks {

    static final int CHUNK = 500;

    @PersistenceContext EntityManager entities;
    @Inject OpenSessions sessions;
    @Inject Event<PeopleChanged> changes;
    @Inject Event<PeopleImported> done;
    @Inject Clock clock;
    @Inject EnterpriseDay days;
    @Inject AccountMail mail;

    /**
     * Writes down what another part of the application brings.
     *
     * @param administrators whether it may change by what those come in who administer the installation
     */
    public PeopleImportId register(String name, StoredFile file, List<String> header, FeedRules rules, PersonId by, boolean administrators) {
        var fresh = new PeopleImport(PeopleImportId.fresh(), name, file, header, rules.day(), by, clock.instant());
        fresh.understand(FeedKind.PEOPLE, new FeedMapping(FeedKind.PEOPLE, FeedMapping.guess(FeedKind.PEOPLE, header)), rules);
        if (!administrators) fresh.guard();
        entities.persist(fresh);
        entities.flush(); // Whoever brought it refers to it without knowing it.
        return fresh.id();
    }

    /** That job tries it. */
    public void trying(PeopleImportId id, PersonId by, JobId job) { load(id).tried(by, () -> job); }

    /** That job carries out what was just tried. */
    public void applying(PeopleImportId id, String reason, PersonId by, JobId job) {
        var load = load(id);
        load.applied(reason, load.job(), by, () -> job);
    }

    public Map<FeedAction, Long> counts(PeopleImportId id) { return PeopleImports.counts(entities, id); }

    public FeedRun begin(PeopleImportId id, PersonId by) {
        entities.createQuery("delete from PeopleImportLine l where l.load = :id").setParameter("id", id).executeUpdate();
        var load = load(id);
        var administrator = Administrators.includes(entities, by) && (load.triedBy() == null || Administrators.includes(entities, load.triedBy()));
        var managed = load.kind() == FeedKind.PEOPLE && load.mapping().columns().containsKey(FeedField.MANAGER);
        return new FeedRun(load, by, administrator, days.today(), units(), heads(load.rules().day()), managed ? ManagerLines.numbers(entities, load.rules().day()) : Map.of());
    }

    /** Who manages the people of each unit of that day, by its code. */
    private Map<String, PersonId> heads(LocalDate day) {
        var tree = OrgTree.on(entities, day);
        var heads = new HashMap<String, PersonId>();
        for (var unit : tree.all()) tree.heads(unit.id()).stream().findFirst().ifPresent(head -> heads.put(unit.code(), head));
        return heads;
    }

    private Map<String, FeedRun.Unit> units() {
        var periods = entities.createQuery("select u.code, u.id, p.fromOn, p.untilOn from UnitPeriod p join OrgUnit u on u.id = p.unit", Object[].class).getResultStream()
            .collect(groupingBy(row -> List.of(row[0], row[1]), mapping(row -> new Period((LocalDate) row[2], (LocalDate) row[3]), toList())));
        return periods.entrySet().stream().collect(toMap(one -> (String) one.getKey().get(0), one -> new FeedRun.Unit(new OrgUnitId((Long) one.getKey().get(1)), one.getValue())));
    }

    /**
     * Says of each line what it means, and makes it so where the import is carried out.
     *
     * @return the lines whose manager is not there yet, though the file has them
     */
    public List<CsvLine> lines(FeedRun run, List<CsvLine> given) {
        if (run.applies()) UseCase.because(run.reason);
        var read = FeedLines.read(entities, run, given);
        var known = new FeedKnown(entities, run, read);
        var guard = new FeedGuard(entities, run, known);
        var writer = new FeedWriter(entities, run, known, mail);
        var waiting = new java.util.HashSet<Long>();
        for (var line : read) {
            var outcome = line(run, known, guard, writer, line);
            var manager = line.text(FeedField.MANAGER);
            if (outcome.action() != FeedAction.REFUSED && !manager.isEmpty() && known.manager(manager) == null) waiting.add(line.number());
        }
        finish(run, writer);
        return given.stream().filter(line -> waiting.contains(line.number())).toList();
    }

    /** Gives people the managers who came after them in the file; of their lines everything else is done. */
    public void managers(FeedRun run, List<CsvLine> given) {
        UseCase.because(run.reason);
        var read = given.stream().map(line -> FeedLine.of(line.number(), line.cells().orElseThrow(), run.mapping)).toList();
        var known = new FeedKnown(entities, run, read);
        var guard = new FeedGuard(entities, run, known);
        var writer = new FeedWriter(entities, run, known, mail);
        for (var line : read) {
            var person = known.of(line);
            var comparison = new FeedComparison(run.rules, known.around(line, person));
            if (person != null) write(writer, person, guard.passed(person, comparison.compare(line, known.seen(person, comparison.day(line))), comparison.day(line)), comparison.day(line));
        }
        finish(run, writer);
    }

    private FeedOutcome line(FeedRun run, FeedKnown known, FeedGuard guard, FeedWriter writer, FeedLine line) {
        var earlier = line.personnelNumber().isEmpty() ? null : run.seen.putIfAbsent(line.personnelNumber(), line.number());
        if (earlier != null && earlier != line.number()) return keep(run, line, null, FeedOutcome.refused("people.import.line.repeated", earlier));
        if (run.circular.contains(line.personnelNumber())) return keep(run, line, null, FeedOutcome.refused("people.job.circle"));
        if (run.tooLong.contains(line.personnelNumber())) return keep(run, line, null, FeedOutcome.refused("people.job.deep", ReportLines.DEEPEST));
        var person = known.of(line);
        var comparison = new FeedComparison(run.rules, known.around(line, person));
        var day = dayOf(comparison, line, run);
        var outcome = guard.passed(person, comparison.compare(line, person == null ? null : known.seen(person, day)), day);
        if (!line.text(FeedField.LOGIN).isEmpty() && outcome.action() != FeedAction.REFUSED) run.logins.putIfAbsent(line.text(FeedField.LOGIN), line.personnelNumber());
        if (run.applies()) write(writer, person, outcome, day);
        return keep(run, line, person, outcome);
    }

    /** A day that is none is refused by the comparison itself. */
    private static LocalDate dayOf(FeedComparison comparison, FeedLine line, FeedRun run) {
        try {
            return comparison.day(line);
        } catch (RuleViolation noDay) {
            return run.rules.day();
        }
    }

    private static void write(FeedWriter writer, Person person, FeedOutcome outcome, LocalDate day) {
        switch (outcome.action()) {
            case CREATE -> writer.create(outcome, day);
            case UPDATE, SUSPEND, END -> writer.update(person, outcome, day);
            case SAME, LEFT, REFUSED -> { }
        }
    }

    /**
     * What becomes of people with a number who are not in the file, the next ones after that one.
     *
     * @param after null for the first
     * @return the last one that was looked at; null if there is nobody left
     */
    public PersonId absent(FeedRun run, PersonId after) {
        if (run.applies()) UseCase.because(run.reason);
        var people = entities.createQuery("select p from Person p where p.number is not null and p.status <> :ended and p.id > :after order by p.id", Person.class)
            .setParameter("ended", PersonStatus.ENDED).setParameter("after", after == null ? 0L : after.value()).setMaxResults(CHUNK).getResultList();
        var missing = people.stream().filter(person -> !run.numbers.contains(person.number())).toList();
        var known = new FeedKnown(entities, run, missing);
        var writer = new FeedWriter(entities, run, known, mail);
        var guard = new FeedGuard(entities, run, known);
        var comparison = new FeedComparison(run.rules, null);
        for (var person : missing) {
            var outcome = guard.passed(person, comparison.missing(known.seen(person, run.today)), run.today);
            if (outcome.action() == FeedAction.SAME) continue;
            if (run.applies()) write(writer, person, outcome, run.today);
            entities.persist(new PeopleImportLine(run.id, 0, person.number(), person.fullName(), outcome));
        }
        finish(run, writer);
        return people.size() < CHUNK ? null : people.get(people.size() - 1).id();
    }

    /** Shows everywhere what the jobs say of today, and that it is over. */
    public void finish(FeedRun run) {
        if (run.applies()) new Present(entities, run.today).write();
        load(run.id).done(clock.instant());
        if (!run.applies()) return;
        changes.fire(PeopleChanged.ANYONE);
        done.fire(new PeopleImported(run.id));
    }

    public void failed(PeopleImportId id, String key) {
        load(id).failed(key, clock.instant());
        changes.fire(PeopleChanged.ANYONE); // What was done before stays done.
    }

    /** Those at which a job was at work when the application ended. */
    public void interrupted() {
        entities.createQuery("select i from PeopleImport i where i.status in :running", PeopleImport.class).setParameter("running", List.of(PeopleImportStatus.TRYING, PeopleImportStatus.APPLYING))
            .getResultList().forEach(load -> load.failed("people.import.interrupted", clock.instant()));
    }

    private void finish(FeedRun run, FeedWriter writer) {
        if (!run.applies()) return;
        writer.finish();
        if (writer.gone().isEmpty()) return;
        entities.createQuery("select distinct s.person from OpenSession s where s.person in :gone", PersonId.class).setParameter("gone", writer.gone()).getResultList().forEach(person -> sessions.endAll(person, null));
    }

    private FeedOutcome keep(FeedRun run, FeedLine line, Person person, FeedOutcome outcome) {
        var name = line.text(FeedField.NAME).isEmpty() && person != null ? person.fullName() : line.text(FeedField.NAME);
        entities.persist(new PeopleImportLine(run.id, line.number(), line.personnelNumber(), name, outcome));
        return outcome;
    }

    private PeopleImport load(PeopleImportId id) {
        var load = entities.find(PeopleImport.class, id.value());
        if (load == null) throw new NotFound("people.import.unknown", id);
        return load;
    }
}
