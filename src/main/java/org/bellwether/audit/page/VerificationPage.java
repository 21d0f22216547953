package org.bellwether.audit.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.audit.VerificationRow;
import org.bellwether.audit.Verifications;
import org.bellwether.audit.Verifier;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.jobs.JobId;

import jakarta.inject.Inject;

/** Whether the trail is what it was, and when that was last found out. */
@PageBean
public class VerificationPage implements Serializable {

    private static final int SHOWN = 20;

    @Inject Verifications verifications;
    @Inject Verifier verifier;
    @Inject Settings settings;

    private JobId job;
    private List<VerificationRow> history;

    public void load() { history = verifications.recent(SHOWN); }

    public String verify() { return "/audit/verification.xhtml?faces-redirect=true&job=" + verifier.begin(); }

    public List<VerificationRow> getHistory() { return history; }
    public String getRootsFile() { return settings.auditRoots().toString(); }
    public JobId getJob() { return job; }
    public void setJob(JobId job) { this.job = job; }
}
