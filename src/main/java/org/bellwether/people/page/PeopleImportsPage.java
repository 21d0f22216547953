package org.bellwether.people.page;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bellwether.people.PeopleImportId;
import org.bellwether.people.PeopleImportJobs;
import org.bellwether.people.PeopleImportLineRow;
import org.bellwether.people.PeopleImportRow;
import org.bellwether.people.PeopleImports;
import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedKind;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.Look;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Bringing people in from HR: a file is taken, understood, tried and carried out. */
@PageBean
public class PeopleImportsPage implements Serializable {

    private static final int SHOWN = 20;

    @Inject PeopleImports imports;
    @Inject PeopleImportJobs jobs;
    @Inject Settings settings;
    @Inject Look look;

    private PeopleImportId chosen;
    private FeedAction action;
    private String reason;
    private PeopleImportRow shown;
    private PeopleImportForm form;
    private List<PeopleImportRow> history;
    private Map<FeedAction, Long> counts;
    private final LazyTable<PeopleImportLineRow> lines = new LazyTable<>(() -> imports.count(chosen, action), window -> imports.lines(chosen, action, window));

    public void load() {
        imports.requireKeeper();
        history = imports.recent(SHOWN);
        if (chosen == null) return;
        shown = imports.find(chosen);
        form = new PeopleImportForm(shown);
        counts = imports.counts(chosen);
    }

    public String tryOut() {
        jobs.tryOut(chosen, form.getKind(), form.mapping(), form.rules());
        return here();
    }

    public String apply() {
        jobs.apply(chosen, shown.job(), reason);
        return here();
    }

    private String here() { return "/people/imports.xhtml?faces-redirect=true&import=" + chosen; }

    public String why(PeopleImportLineRow row) { return row.why(look.getLocale()); }

    public String chip(FeedAction meaning) {
        return switch (meaning) {
            case CREATE, UPDATE -> "ok";
            case SUSPEND, END -> "warn";
            case REFUSED -> "bad";
            case SAME, LEFT -> "muted";
        };
    }

    public String chip(PeopleImportRow row) {
        return switch (row.status()) {
            case APPLIED -> "ok";
            case FAILED -> "bad";
            case RECEIVED, TRYING, TRIED, APPLYING -> "info";
        };
    }

    public long count(FeedAction meaning) { return counts.getOrDefault(meaning, 0L); }

    /** How many people it changes. */
    public long getChanging() { return count(FeedAction.CREATE) + count(FeedAction.UPDATE) + count(FeedAction.SUSPEND) + count(FeedAction.END); }

    public String getUploadTo() { return "/api/v1/people-imports"; }
    public long getMostMegabytes() { return settings.uploadLimit() / 1_048_576; }
    public List<FeedField> getFields() { return form.getKind().fields(); }
    public FeedKind[] getKinds() { return FeedKind.values(); }
    /** A unit cannot be suspended. */
    public List<FeedRules.Missing> getMissings() { return Arrays.stream(FeedRules.Missing.values()).filter(one -> form.getKind() == FeedKind.PEOPLE || one != FeedRules.Missing.SUSPEND).toList(); }
    /** Units and jobs are not suspended. */
    public List<FeedAction> getActions() { return Arrays.stream(FeedAction.values()).filter(one -> shown.kind() == FeedKind.PEOPLE || one != FeedAction.SUSPEND).toList(); }
    /** What the word for a meaning ends with, where people have another one. */
    public String ending(FeedAction meaning) { return meaning == FeedAction.END && shown.kind() != FeedKind.PEOPLE ? "." + shown.kind() : ""; }
    public LazyTable<PeopleImportLineRow> getLines() { return lines; }
    public PeopleImportRow getShown() { return shown; }
    public PeopleImportForm getForm() { return form; }
    public List<PeopleImportRow> getHistory() { return history; }
    public PeopleImportId getChosen() { return chosen; }
    public void setChosen(PeopleImportId chosen) { this.chosen = chosen; }
    public FeedAction getAction() { return action; }
    public void setAction(FeedAction action) { this.action = action; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
}
