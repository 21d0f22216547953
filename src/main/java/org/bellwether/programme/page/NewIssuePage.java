package org.bellwether.programme.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.Persons;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.text.Localized;
import org.bellwether.programme.Issues;
import org.bellwether.programme.NewIssue;

import jakarta.inject.Inject;

/** The form with which an issue is raised. */
@PageBean
public class NewIssuePage implements Serializable {

    @Inject Issues issues;
    @Inject OrgUnits units;
    @Inject Persons persons;
    @Inject Notices notices;

    private String title;
    private String description;
    private int severity = 3;
    private OrgUnitId unit;
    private String owner;
    private LocalDate dueOn;
    private List<OrgUnitRow> departments;

    public void load() {
        issues.requireRaiser();
        departments = units.departments();
    }

    public String save() {
        var login = owner == null ? "" : owner.strip().toLowerCase(Locale.ROOT);
        var id = issues.raise(new NewIssue(new Localized(title, null), new Localized(description, null), severity, unit, persons.byLogins(List.of(login)).get(login), dueOn));
        notices.info("programme.issue.raised");
        return "/programme/issue.xhtml?faces-redirect=true&issue=" + id;
    }

    public String getTitle() { return title; }
    public void setTitle(String title) { this.title = title; }
    public String getDescription() { return description; }
    public void setDescription(String description) { this.description = description; }
    public int getSeverity() { return severity; }
    public void setSeverity(int severity) { this.severity = severity; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public String getOwner() { return owner; }
    public void setOwner(String owner) { this.owner = owner; }
    public LocalDate getDueOn() { return dueOn; }
    public void setDueOn(LocalDate dueOn) { this.dueOn = dueOn; }
    public List<OrgUnitRow> getDepartments() { return departments; }
}
