package org.bellwether.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.security.Role;
import org.bellwether.platform.storage.FileStore;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Loads a usage file chunk by chunk, each in a transaction of its own; if it cannot be finished, what was loaded is taken back. */
@Stateless
@RolesAllowed({Role.CIO, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UsageImporter {

    static final int CHUNK = 2_000;

    @Inject UsageChunks chunks;
    @Inject FileStore files;
    @Inject Clock clock;

    /** The work of the job: gives the address of the import's page. */
    public String run(UsageImportId id, JobProgress progress) {
        var task = chunks.begin(id);
        progress.of(task.lines());
        try {
            var chunk = new ArrayList<UsageLine>(CHUNK);
            var repeats = new RepeatedLines();
            var done = new long[1];
            var file = new UsageFile(files.path(task.sha256()), LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)));
            file.forEach(line -> {
                chunk.add(repeats.check(line));
                if (chunk.size() == CHUNK) progress.done(done[0] += load(id, chunk));
            });
            load(id, chunk);
            chunks.finish(id);
        } catch (RuntimeException problem) {
            chunks.abandon(id, "adoption.import.failed");
            throw problem;
        }
        return "/adoption/imports.xhtml?import=" + id;
    }

    private int load(UsageImportId id, List<UsageLine> chunk) {
        var size = chunk.size();
        if (size > 0) chunks.load(id, List.copyOf(chunk));
        chunk.clear();
        return size;
    }
}
