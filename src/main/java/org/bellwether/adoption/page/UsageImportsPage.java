package org.bellwether.adoption.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.bellwether.adoption.ImportRow;
import org.bellwether.adoption.RefusedRow;
import org.bellwether.adoption.SystemRow;
import org.bellwether.adoption.Systems;
import org.bellwether.adoption.UsageImportId;
import org.bellwether.adoption.UsageImports;
import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceRow;
import org.bellwether.audience.Audiences;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.Look;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Bringing usage in, and what became of each file. */
@PageBean
public class UsageImportsPage implements Serializable {

    private static final int SHOWN = 20;

    @Inject Systems systems;
    @Inject UsageImports imports;
    @Inject Notices notices;
    @Inject Settings settings;
    @Inject Audiences audiences;
    @Inject Look look;

    private UsageImportId chosen;
    private Boolean again;
    private String name;
    private LocalDate liveOn;
    private AudienceId audience;
    private List<AudienceRow> choices;
    private String reason;
    private SystemRow system;
    private ImportRow shown;
    private List<ImportRow> history;
    private List<UsageImports.Reason> reasons;
    private final LazyTable<RefusedRow> refused = new LazyTable<>(() -> imports.countRefused(chosen, reason), window -> imports.refused(chosen, reason, window));

    public void load() {
        system = systems.first().orElse(null);
        choices = audiences.usable();
        if (system == null) return;
        audience = system.audience();
        history = imports.recent(system.id(), SHOWN);
        if (chosen == null) return;
        shown = imports.find(chosen);
        reasons = imports.reasons(chosen);
    }

    /** Names the first system. */
    public void open() {
        systems.open(name, liveOn, audience);
        notices.info("adoption.system.created", name.strip());
        load();
    }

    /** Says who is to use the system from now on. */
    public void isFor() {
        systems.isFor(system.id(), audience);
        notices.info("adoption.system.for.done");
        load();
    }

    public String undo() {
        imports.undo(chosen);
        notices.info("adoption.import.undone", shown.fileName());
        return "/adoption/imports.xhtml?faces-redirect=true";
    }

    public String word(RefusedRow row) { return row.reason(locale()); }

    public String expected(RefusedRow row) { return row.expected(locale()); }

    private Locale locale() { return look.getLocale(); }

    public String chip(ImportRow row) {
        return switch (row.outcome()) {
            case LOADED -> row.refused() > 0 ? "warn" : "ok";
            case REJECTED -> "bad";
            case REVERTED -> "muted";
            case RECEIVED, RUNNING -> "info";
        };
    }

    public String chipIcon(ImportRow row) {
        return switch (row.outcome()) {
            case LOADED -> "check-circle";
            case REJECTED -> "times-circle";
            case REVERTED -> "undo";
            case RECEIVED, RUNNING -> "clock";
        };
    }

    public String getUploadTo() { return "/api/v1/usage-imports?system=" + system.id(); }
    public long getMostMegabytes() { return settings.uploadLimit() / 1_048_576; }
    public boolean isDemo() { return settings.demo(); }
    public LazyTable<RefusedRow> getRefused() { return refused; }
    public SystemRow getSystem() { return system; }
    public ImportRow getShown() { return shown; }
    public List<ImportRow> getHistory() { return history; }
    public List<UsageImports.Reason> getReasons() { return reasons; }
    public UsageImportId getChosen() { return chosen; }
    public void setChosen(UsageImportId chosen) { this.chosen = chosen; }
    public Boolean getAgain() { return again; }
    public void setAgain(Boolean again) { this.again = again; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public LocalDate getLiveOn() { return liveOn; }
    public void setLiveOn(LocalDate liveOn) { this.liveOn = liveOn; }
    public List<AudienceRow> getChoices() { return choices; }
    public AudienceId getAudience() { return audience; }
    public void setAudience(AudienceId audience) { this.audience = audience; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
}
