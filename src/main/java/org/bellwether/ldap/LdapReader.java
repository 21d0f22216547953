package org.bellwether.ldap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.PeopleDeliveries;
import org.bellwether.people.PersonId;
import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.UseCase;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.paging.Chunks;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Reads a directory and brings its people in: all entries are read first, or nothing happens; then they are tried as a file of
 * HR is, and carried out unless too many would lose their access. Whoever starts it has asked whether it may be.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LdapReader {

    private static final Logger LOG = Logger.getLogger(LdapReader.class.getName());

    @Inject LdapDirectories directories;
    @Inject LdapClient client;
    @Inject LdapRuns runs;
    @Inject OrgUnits units;
    @Inject PeopleDeliveries people;
    @Inject EnterpriseDay day;

    /** What one reading knows of itself; whoever asked for it is null at night, then the directory acts itself. */
    private record Run(LdapRunId id, LdapDirectories.Open directory, PersonId by, boolean onlyTries, JobId job) { }

    /**
     * The work of the job.
     *
     * @return the address of what is to be looked at
     */
    public String run(LdapRunId id, LdapDirectoryId of, PersonId by, boolean onlyTries, JobId job, JobProgress progress) {
        if (by == null) UseCase.by(of.value());
        try {
            var directory = directories.open(of);
            return run(new Run(id, directory, by == null ? directory.settledBy() : by, onlyTries, job), progress);
        } catch (LdapAway away) {
            runs.failed(id, "ldap.run.away." + away.step(), away.getMessage());
            throw new RuleViolation("ldap.run.away." + away.step());
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, "directory " + of + " was not read to the end", failed);
            var key = reason(failed);
            runs.failed(id, key, null);
            throw new RuleViolation(key);
        }
    }

    /** The rule that refused, where its sentence needs nothing filled in. */
    private static String reason(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) if (cause instanceof Refusal refusal && refusal.arguments().length == 0) return refusal.messageKey();
        return "ldap.run.broken";
    }

    private String run(Run run, JobProgress progress) throws LdapAway, IOException {
        var lines = lines(run, read(run.directory(), progress));
        var counts = load(run, lines, progress);
        runs.ended(run.id(), run.onlyTries() ? LdapRunState.TRIED : asks(run, leaving(counts), lines) ? LdapRunState.ASKS : LdapRunState.DONE, leaving(counts));
        return "/ldap/directory.xhtml?directory=" + run.directory().id();
    }

    private static long leaving(Map<FeedAction, Long> counts) { return counts.getOrDefault(FeedAction.SUSPEND, 0L) + counts.getOrDefault(FeedAction.END, 0L); }

    private static boolean asks(Run run, long leaving, LdapLines lines) { return run.directory().details().source().asks(leaving, lines.active()); }

    private List<LdapPerson> read(LdapDirectories.Open directory, JobProgress progress) throws LdapAway {
        var read = new ArrayList<LdapPerson>();
        try (var connection = client.asServant(directory.details().server())) {
            client.all(connection, directory.details(), entry -> {
                read.add(LdapEntries.read(entry, directory.details()));
                progress.done(read.size());
            });
        }
        return read;
    }

    private LdapLines lines(Run run, List<LdapPerson> read) {
        if (read.isEmpty()) throw new RuleViolation("ldap.run.nobody"); // A filter that fits nobody any more would let everybody go.
        var before = runs.before(run.directory().id());
        var numbers = new ArrayList<>(texts(read, FeedField.NUMBER));
        before.forEach(one -> numbers.add(one.number()));
        var known = people.known(numbers.stream().distinct().toList(), texts(read, FeedField.LOGIN));
        var open = units.all();
        var lines = new LdapLines(run.directory().details().source(), code(open, run), new LdapUnits(open), known, before).of(read);
        runs.read(run.id(), read.size(), lines.leftOut());
        return lines;
    }

    private static String code(List<OrgUnitRow> open, Run run) {
        return open.stream().filter(unit -> unit.id().equals(run.directory().details().source().unit())).findFirst().map(OrgUnitRow::code).orElseThrow(() -> new RuleViolation("people.person.no-unit"));
    }

    private static List<String> texts(List<LdapPerson> read, FeedField field) { return read.stream().map(person -> person.text(field)).filter(text -> !text.isEmpty()).distinct().toList(); }

    private Map<FeedAction, Long> load(Run run, LdapLines lines, JobProgress progress) throws IOException {
        var details = run.directory().details();
        var rules = new FeedRules(FeedRules.Missing.KEEP, false, details.source().create(), details.source().update(), true, day.today());
        var load = people.take(details.name().replaceAll("[^\\p{L}\\p{N} ._-]", "-") + ".csv", LdapLines.COLUMNS, lines.lines(), rules, run.by(), details.administrators());
        runs.loads(run.id(), load);
        var tried = people.tryOut(load, run.by(), run.job(), progress);
        for (var some : Chunks.of(lines.told())) runs.remember(run.directory().id(), some);
        return run.onlyTries() || asks(run, leaving(tried), lines) ? tried : people.apply(load, "LDAP: " + details.name(), run.by(), run.job(), progress);
    }
}
