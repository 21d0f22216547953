package org.bellwether.programme.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.text.Localized;
import org.bellwether.programme.Decisions;
import org.bellwether.programme.NewDecision;

import jakarta.inject.Inject;

/** The form with which a matter is put before the steering group. */
@PageBean
public class NewDecisionPage implements Serializable {

    private static final int OPTIONS = 4;

    @Inject Decisions decisions;
    @Inject OrgUnits units;
    @Inject Notices notices;

    private String title;
    private String context;
    private String cost;
    private int severity = 3;
    private OrgUnitId unit;
    private LocalDate decideBy;
    private final Option[] options = {new Option(), new Option(), new Option(), new Option()};
    private int recommended = -1;
    private List<OrgUnitRow> departments;

    /** What is typed for one option. */
    public static class Option implements Serializable {
        private String text;

        public String getText() { return text; }
        public void setText(String text) { this.text = text; }
    }

    public void load() {
        decisions.requireProposer();
        departments = units.departments();
    }

    public String save() {
        var asked = new NewDecision(words(title), words(context), cost == null ? null : words(cost), severity, unit, decideBy,
            Arrays.stream(options).map(option -> words(option.text)).toList(), filledBefore(recommended));
        var id = decisions.propose(asked);
        notices.info("programme.decision.proposed");
        return "/programme/decision.xhtml?faces-redirect=true&decision=" + id;
    }

    /** Empty options fall away, so the recommended one moves up by those before it. */
    private int filledBefore(int index) {
        if (index < 0 || index >= OPTIONS || options[index].text == null) return -1;
        return (int) Arrays.stream(options).limit(index).filter(option -> option.text != null).count();
    }

    private static Localized words(String text) { return new Localized(text, null); }

    public String getTitle() { return title; }
    public void setTitle(String title) { this.title = title; }
    public String getContext() { return context; }
    public void setContext(String context) { this.context = context; }
    public String getCost() { return cost; }
    public void setCost(String cost) { this.cost = cost; }
    public int getSeverity() { return severity; }
    public void setSeverity(int severity) { this.severity = severity; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public LocalDate getDecideBy() { return decideBy; }
    public void setDecideBy(LocalDate decideBy) { this.decideBy = decideBy; }
    public Option[] getOptions() { return options; }
    public int getRecommended() { return recommended; }
    public void setRecommended(int recommended) { this.recommended = recommended; }
    public List<OrgUnitRow> getDepartments() { return departments; }
}
