package org.bellwether.privacy.page;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.privacy.DataKind;
import org.bellwether.privacy.Periods;
import org.bellwether.privacy.RetentionRunId;
import org.bellwether.privacy.RetentionRunRow;
import org.bellwether.privacy.RetentionRuns;
import org.bellwether.privacy.RunCount;

import jakarta.inject.Inject;

/** How long what is kept, what the nights took away, and another period after it was counted what would be old then. */
@PageBean
public class RetentionPage implements Serializable {

    private static final int SHOWN = 20;

    @Inject Periods periods;
    @Inject RetentionRuns runs;
    @Inject Notices notices;

    private Map<DataKind, Integer> days;
    private List<RetentionRunRow> recent;
    private RetentionRunId run;
    private List<RunCount> counts;
    private JobId job;
    private DataKind kind;
    private Integer wanted;
    private Long old;
    private String reason;
    private boolean confirmed;

    public void load() {
        days = periods.all();
        recent = runs.recent(SHOWN);
        if (run != null) counts = runs.counts(run);
    }

    /** Counts what would be old with the period that was typed. */
    public void preview() { old = kind == null || wanted == null ? null : periods.old(kind, wanted); }

    public void save() {
        if (kind == null || wanted == null) {
            notices.error("privacy.period.incomplete");
            return;
        }
        periods.set(kind, wanted, reason);
        notices.info("privacy.period.saved");
        old = null;
        reason = null;
        load();
    }

    public String count() { return start(true); }

    public String remove() { return start(false); }

    private String start(boolean dry) { return "/privacy/retention.xhtml?faces-redirect=true&job=" + runs.start(dry, confirmed); }

    public DataKind[] getKinds() { return DataKind.values(); }
    public List<DataKind> getAged() { return Arrays.stream(DataKind.values()).filter(one -> one.days().isPresent()).toList(); }
    public Map<DataKind, Integer> getDays() { return days; }
    public List<RetentionRunRow> getRecent() { return recent; }
    public RetentionRunId getRun() { return run; }
    public void setRun(RetentionRunId run) { this.run = run; }
    public List<RunCount> getCounts() { return counts; }
    public JobId getJob() { return job; }
    public void setJob(JobId job) { this.job = job; }
    public DataKind getKind() { return kind; }
    public void setKind(DataKind kind) { this.kind = kind; }
    public Integer getWanted() { return wanted; }
    public void setWanted(Integer wanted) { this.wanted = wanted; }
    public Long getOld() { return old; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
    public boolean isConfirmed() { return confirmed; }
    public void setConfirmed(boolean confirmed) { this.confirmed = confirmed; }
}
