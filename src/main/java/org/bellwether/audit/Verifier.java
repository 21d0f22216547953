package org.bellwether.audit;

import java.io.IOException;

import org.bellwether.people.Caller;
import org.bellwether.platform.audit.RootsFile;
import org.bellwether.platform.audit.TrailCheck;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.jobs.JobProgress;
import org.bellwether.platform.jobs.Jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has the trail verified besides the request that asks for it. */
@ApplicationScoped
public class Verifier {

    @Inject Verifications verifications;
    @Inject TrailCheck check;
    @Inject Settings settings;
    @Inject Jobs jobs;
    @Inject Caller caller;

    /** Begins; who may is decided by {@link Verifications#begin}. */
    public JobId begin() {
        var person = caller.person();
        var id = verifications.begin(person);
        return jobs.start("audit.verification.job", person.value(), progress -> run(id, progress));
    }

    private String run(VerificationId id, JobProgress progress) throws IOException {
        var roots = new RootsFile(settings.auditRoots()).read();
        verifications.end(id, check.verify(roots, progress), roots.size());
        return "/audit/verification.xhtml";
    }
}
