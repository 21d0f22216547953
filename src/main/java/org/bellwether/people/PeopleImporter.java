package org.bellwether.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedLine;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.Refusal;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.csv.CsvExport;
import org.bellwether.platform.csv.CsvFile;
import org.bellwether.platform.csv.CsvLine;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.storage.FileStore;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads a file of HR chunk by chunk, to try it or to carry it out. What was done stays done if it breaks off: the same file once more does the rest. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeopleImporter {

    /** Of lines in one file. */
    static final long MOST_LINES = 500_000;

    /** Units in one file: they are held in memory, as a tree. */
    private static final int MOST_UNITS = 20_000;

    @Inject PeopleImportChunks chunks;
    @Inject UnitImportSteps units;
    @Inject SideJobSteps jobs;
    @Inject FileStore files;

    /** The work of the job: gives the address of the import's page. */
    public String run(PeopleImportId id, PersonId by, JobProgress progress) {
        try {
            var run = chunks.begin(id, by);
            var file = new CsvFile(files.path(run.sha256), MOST_LINES);
            switch (run.kind) {
                case PEOPLE -> people(file, run, progress);
                case UNITS -> units(file, run, progress);
                case JOBS -> jobs(file, run, progress);
            }
            chunks.finish(run);
        } catch (RuntimeException problem) {
            chunks.failed(id, reason(problem));
            throw problem;
        }
        return "/people/imports.xhtml?import=" + id;
    }

    private void people(CsvFile file, FeedRun run, JobProgress progress) {
        progress.of(count(file, run));
        lines(file, run, progress);
        if (run.rules.missing() != FeedRules.Missing.KEEP) absent(run);
    }

    private void jobs(CsvFile file, FeedRun run, JobProgress progress) {
        progress.of(count(file, run));
        var done = new long[1];
        inChunks(each -> file.read(header -> each), chunk -> {
            jobs.lines(run, chunk);
            progress.done(done[0] += chunk.size());
        });
        if (run.rules.missing() != FeedRules.Missing.KEEP) for (var last = jobs.absent(run, 0); last != 0; ) last = jobs.absent(run, last);
    }

    /** @throws RuleViolation if there are more than an organisation can have */
    private void units(CsvFile file, FeedRun run, JobProgress progress) {
        var all = new ArrayList<CsvLine>();
        file.read(header -> line -> {
            if (all.size() == MOST_UNITS) throw new RuleViolation("people.import.many-units");
            all.add(line);
        });
        progress.of(all.size());
        units.whole(run, all);
        progress.done(all.size());
    }

    /** Whom the file has, and in how many lines; and who would have too many managers above them. */
    private static long count(CsvFile file, FeedRun run) {
        var lines = new long[1];
        var column = run.mapping.columns().get(FeedField.NUMBER);
        var managers = new HashMap<>(run.managers);
        var said = run.kind == FeedKind.PEOPLE && run.mapping.columns().containsKey(FeedField.MANAGER) ? new HashSet<String>() : null;
        file.read(header -> line -> {
            lines[0]++;
            line.cells().filter(cells -> cells.size() > column).ifPresent(cells -> run.numbers.add(CsvExport.original(cells.get(column).strip())));
            if (said != null) line.cells().filter(cells -> cells.size() == run.width).ifPresent(cells -> manager(FeedLine.of(line.number(), cells, run.mapping), managers, said));
        });
        run.circular.addAll(ManagerLines.circular(run.managers, managers));
        managers.keySet().removeAll(run.circular);
        run.tooLong.addAll(ManagerLines.tooLong(run.managers, managers));
        return lines[0];
    }

    /** The first line of somebody counts. */
    private static void manager(FeedLine line, Map<String, String> managers, Set<String> said) {
        if (said.add(line.personnelNumber()) && !line.text(FeedField.MANAGER).isEmpty()) managers.put(line.personnelNumber(), line.text(FeedField.MANAGER));
    }

    private void lines(CsvFile file, FeedRun run, JobProgress progress) {
        var done = new long[1];
        var waiting = new ArrayList<CsvLine>();
        inChunks(each -> file.read(header -> each), chunk -> {
            waiting.addAll(chunks.lines(run, chunk));
            progress.done(done[0] += chunk.size());
        });
        if (run.applies()) inChunks(waiting::forEach, chunk -> chunks.managers(run, chunk));
    }

    private static void inChunks(Consumer<Consumer<CsvLine>> source, Consumer<List<CsvLine>> each) {
        var chunk = new ArrayList<CsvLine>(PeopleImportChunks.CHUNK);
        source.accept(line -> {
            chunk.add(line);
            if (chunk.size() < PeopleImportChunks.CHUNK) return;
            each.accept(List.copyOf(chunk));
            chunk.clear();
        });
        if (!chunk.isEmpty()) each.accept(List.copyOf(chunk));
    }

    private void absent(FeedRun run) {
        for (var last = chunks.absent(run, null); last != null; ) last = chunks.absent(run, last);
    }

    private static String reason(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) if (cause instanceof Refusal refusal && refusal.arguments().length == 0) return refusal.messageKey();
        return "people.import.failed";
    }
}
