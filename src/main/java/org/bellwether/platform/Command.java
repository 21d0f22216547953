package org.bellwether.platform;

import java.io.IOException;

import org.bellwether.platform.audit.RootsFile;
import org.bellwether.platform.audit.Seals;
import org.bellwether.platform.audit.TrailCheck;
import org.bellwether.platform.config.Values;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.persistence.Migrator;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Does the one thing that BELLWETHER_COMMAND names, says what came of it and ends the process, in place of serving. */
@Singleton(name = "Command")
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Command {

    /** What the setting may say. */
    public static final String VERIFY_TRAIL = "verify-trail";


    @Inject TrailCheck check;
    @Inject Seals seals;
    @Inject Migrator migrator;

    @PostConstruct
    void run() {
        if (VERIFY_TRAIL.equals(Values.current().command())) verify();
    }

    private void finish(int status, String sentence) {
        migrator.endsWell();
        StartUp.finish(status, sentence);
    }

    private void verify() {
        try {
            var file = Values.current().auditRoots();
            var roots = new RootsFile(file).read();
            Seals.all(seals, Seals.BEGINNING); // What a server that was killed left open; it would do so as soon as it is started again.
            var verdict = check.verify(roots, JobProgress.NONE);
            if (verdict.whole()) finish(0, "The trail is whole: " + verdict.links() + " entries, " + roots.size() + " roots in " + file + " agree, " + verdict.open() + " entries are not sealed yet.");
            else finish(1, "The trail is broken at number " + verdict.broken() + " (" + verdict.fault() + "); " + verdict.links() + " entries before it hold.");
        } catch (IOException unreadable) {
            finish(1, "The trail cannot be verified: " + unreadable.getMessage());
        }
    }
}
