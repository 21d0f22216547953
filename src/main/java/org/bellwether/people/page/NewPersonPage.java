package org.bellwether.people.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.people.Caller;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.Personnel;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** Takes somebody in. */
@PageBean
public class NewPersonPage implements Serializable {

    @Inject Personnel personnel;
    @Inject OrgUnits units;
    @Inject Caller caller;
    @Inject EnterpriseDay days;
    @Inject Notices notices;

    private String login;
    private PersonForm form;
    private EmploymentForm job;
    private List<OrgUnitRow> all;

    public void load() {
        personnel.requireKeeper();
        all = units.all();
        job = new EmploymentForm(days.today());
        form = new PersonForm(caller.card().language(), caller.card().timeZone());
    }

    public String add() {
        var id = personnel.add(login, form.details(), job.details(), job.getFrom());
        notices.info("people.person.added", form.getName().strip());
        return "/people/person.xhtml?faces-redirect=true&person=" + id;
    }

    public EmploymentForm getJob() { return job; }
    public PersonForm getForm() { return form; }
    public List<OrgUnitRow> getUnits() { return all; }
    public List<String> getTimeZones() { return TimeZones.ALL; }
    public String getLogin() { return login; }
    public void setLogin(String login) { this.login = login; }
}
