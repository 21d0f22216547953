package org.bellwether.people.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.OrgImpact;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.Organisation;
import org.bellwether.people.Persons;
import org.bellwether.people.UnitPeriodRow;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.NotFound;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.security.Role;

import jakarta.inject.Inject;

/** One unit on one day, how it was and will be, and what can be changed about it. */
@PageBean
public class UnitPage implements Serializable {

    @Inject Organisation organisation;
    @Inject Persons persons;
    @Inject Caller caller;
    @Inject Notices notices;
    @Inject EnterpriseDay days;

    private OrgUnitId id;
    private LocalDate on;
    private List<OrgUnitRow> all;
    private OrgUnitRow row;
    private List<UnitPeriodRow> history;
    private UnitForm form;
    private OrgImpact impact;

    public void load() {
        if (on == null) on = days.today();
        all = organisation.on(on);
        row = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("people.unit.unknown", id));
        history = organisation.history(id);
        if (form == null) form = new UnitForm(row, on);
    }

    public void preview() { impact = organisation.preview(form.change(id, persons), form.getDay()); }

    public String apply() {
        var change = form.change(id, persons);
        organisation.apply(change, form.getDay(), form.getReason());
        notices.info("people.unit.changed." + form.getKind(), form.getDay());
        var closed = form.getKind() == UnitForm.Kind.CLOSE;
        return (closed ? "/people/organisation.xhtml?faces-redirect=true" : "/people/unit.xhtml?faces-redirect=true&unit=" + form.successor(id, change)) + "&on=" + form.getDay();
    }

    /** Another kind of change was chosen, or a field was changed: what was previewed is not what would be done. */
    public void choose() {
        impact = null;
        form.chosen(row);
    }

    public boolean isKeeper() { return caller.has(Role.HR) || caller.has(Role.ADMINISTRATOR); }
    public boolean isRoot() { return row.parent() == null; }
    public String getHead() { return row.head() == null ? null : persons.card(row.head()).name(); }
    public OrgUnitRow getParent() { return all.stream().filter(one -> one.id().equals(row.parent())).findFirst().orElse(null); }
    public List<OrgUnitRow> getChildren() { return all.stream().filter(one -> id.equals(one.parent())).toList(); }
    public List<OrgUnitRow> getAll() { return all; }
    public OrgUnitRow getRow() { return row; }
    public List<UnitPeriodRow> getHistory() { return history; }
    public UnitForm getForm() { return form; }
    public UnitForm.Kind[] getKinds() { return isRoot() ? UnitForm.OF_ROOT : UnitForm.Kind.values(); }
    public OrgImpact getImpact() { return impact; }
    public OrgUnitId getId() { return id; }
    public void setId(OrgUnitId id) { this.id = id; }
    public LocalDate getOn() { return on; }
    public void setOn(LocalDate on) { this.on = on; }
}
