package org.bellwether.ldap.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.ldap.LdapAway;
import org.bellwether.ldap.LdapDirectories;
import org.bellwether.ldap.LdapDirectoryId;
import org.bellwether.ldap.LdapDirectoryRow;
import org.bellwether.ldap.LdapKind;
import org.bellwether.ldap.LdapLinks;
import org.bellwether.ldap.LdapMapping;
import org.bellwether.ldap.LdapRunJobs;
import org.bellwether.ldap.LdapRunRow;
import org.bellwether.ldap.LdapRuns;
import org.bellwether.ldap.LdapSecurity;
import org.bellwether.ldap.LdapTrial;
import org.bellwether.ldap.LdapTrials;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.feed.FeedField;
import org.bellwether.people.feed.FeedRules;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** A directory, new or known: how it is asked, what is read of it, and the last readings. */
@PageBean
public class LdapDirectoryPage implements Serializable {

    private static final int SHOWN = 10;

    @Inject LdapDirectories directories;
    @Inject LdapTrials trials;
    @Inject LdapRuns runs;
    @Inject LdapRunJobs jobs;
    @Inject LdapLinks links;
    @Inject OrgUnits units;
    @Inject Notices notices;

    private LdapDirectoryId id;
    private LdapDirectoryRow row;
    private LdapForm form;
    private List<OrgUnitRow> places;
    private List<LdapRunRow> history;
    private LdapTrial trial;
    private String login;

    public void load() {
        directories.requireKeeper();
        row = id == null ? null : directories.find(id);
        form = row == null ? new LdapForm() : new LdapForm(row.details());
        history = id == null ? List.of() : runs.recent(id, SHOWN);
        places = units.all();
    }

    /** Fills in what is usual; what was typed of the server stays. */
    public void usual() { form.usual(); }

    public void tryOut() {
        trial = null;
        trial = trials.tryOut(id, form.details());
    }

    public String save() {
        if (id == null) id = directories.add(form.details());
        else directories.change(id, form.details());
        notices.info("ldap.directory.saved", form.getTexts().get("name").strip());
        return here();
    }

    public String read() {
        jobs.start(id, false);
        return here();
    }

    public String tryRead() {
        jobs.start(id, true);
        return here();
    }

    /** At the next sign-in the entry of that person is looked for anew. */
    public void forget() {
        links.forget(id, login);
        notices.info("ldap.link.forgotten", login.strip());
        login = null;
    }

    public String end() {
        directories.end(id);
        notices.info("ldap.directory.given-up", row.details().name());
        return "/ldap/directories.xhtml?faces-redirect=true";
    }

    private String here() { return "/ldap/directory.xhtml?faces-redirect=true&directory=" + id; }

    public String chip(LdapRunRow run) {
        return switch (run.state()) {
            case READING, TRIED -> "info";
            case DONE -> "ok";
            case ASKS -> "warn";
            case FAILED -> "bad";
        };
    }

    public boolean optional(FeedField field) { return !LdapMapping.NEEDED.contains(field); }
    public boolean isKnown() { return row != null; }
    public boolean isGoing() { return row != null && row.going(); }
    /** The reading that is under way; null for none. */
    public LdapRunRow getRunning() { return history.stream().filter(LdapRunRow::going).findFirst().orElse(null); }
    public LdapDirectoryRow getRow() { return row; }
    public LdapForm getForm() { return form; }
    public List<OrgUnitRow> getUnits() { return places; }
    public List<LdapRunRow> getHistory() { return history; }
    public LdapTrial getTrial() { return trial; }
    public LdapAway.Step[] getSteps() { return LdapAway.Step.values(); }
    public LdapKind[] getKinds() { return LdapKind.values(); }
    public LdapSecurity[] getSecurities() { return LdapSecurity.values(); }
    public FeedRules.Missing[] getMissings() { return FeedRules.Missing.values(); }
    public List<FeedField> getFields() { return LdapMapping.FIELDS; }
    public String getLogin() { return login; }
    public void setLogin(String login) { this.login = login; }
    public LdapDirectoryId getId() { return id; }
    public void setId(LdapDirectoryId id) { this.id = id; }
}
