package org.bellwether.people.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.bellwether.people.AccountRoles;
import org.bellwether.people.Caller;
import org.bellwether.people.Careers;
import org.bellwether.people.EmploymentRow;
import org.bellwether.people.AccountInvitations;
import org.bellwether.people.OrgImpact;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.people.Period;
import org.bellwether.people.PersonFile;
import org.bellwether.people.PersonId;
import org.bellwether.people.Personnel;
import org.bellwether.people.SecondFactors;
import org.bellwether.platform.EnterpriseDay;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.security.Role;

import jakarta.inject.Inject;

/** A person's file: what HR keeps of them, whether they may come in, and as what. */
@PageBean
public class PersonPage implements Serializable {

    @Inject Personnel personnel;
    @Inject AccountRoles accountRoles;
    @Inject SecondFactors factors;
    @Inject AccountInvitations invitations;
    @Inject Careers careers;
    @Inject EnterpriseDay days;
    @Inject OrgUnits units;
    @Inject Caller caller;
    @Inject Settings settings;
    @Inject Notices notices;

    private PersonId id;
    private PersonFile file;
    private PersonForm form;
    private EmploymentForm job;
    private OrgImpact impact;
    private List<EmploymentRow> jobs;
    private LocalDate today;
    private List<OrgUnitRow> all;
    private List<String> roles;
    private boolean secondFactor;
    private boolean invitable;
    private String reason;
    private String link;

    public void load() {
        file = personnel.file(id);
        form = new PersonForm(file.details());
        all = units.all();
        today = days.today();
        jobs = careers.jobs(id);
        job = new EmploymentForm(today);
        impact = null;
        secondFactor = factors.asked(id);
        invitable = invitations.possible(id);
        if (isAdministrator()) roles = List.copyOf(accountRoles.of(id));
    }

    public void save() {
        personnel.describe(id, form.details());
        notices.info("people.person.saved");
        load();
    }

    /** Another job from the day that was chosen. */
    public void addJob() {
        if (job.isBesides()) careers.besides(id, job.details(), job.getFrom(), job.getUntil());
        else careers.begin(id, job.main(), job.getFrom());
        notices.info("people.job.added");
        load();
    }

    /** What the job would mean, before it is added. */
    public void previewJob() { impact = careers.preview(id, job.isBesides() ? job.details() : job.main(), !job.isBesides(), new Period(job.getFrom(), job.isBesides() ? job.getUntil() : null)); }

    /** Today is its last day. */
    public void endJob(EmploymentRow row) {
        careers.end(id, row.id(), today);
        notices.info("people.job.ended", row.position());
        load();
    }

    public void removeJob(EmploymentRow row) {
        careers.remove(id, row.id());
        notices.info("people.job.removed", row.position());
        load();
    }

    public String suspend() { return moved(() -> personnel.suspend(id, reason), "people.person.suspended"); }

    public String reinstate() { return moved(() -> personnel.reinstate(id, reason), "people.person.reinstated"); }

    public String end() { return moved(() -> personnel.end(id, reason), "people.person.ended-now"); }

    private String moved(Runnable move, String notice) {
        move.run();
        notices.info(notice, file.details().name());
        return "/people/person.xhtml?faces-redirect=true&person=" + id;
    }

    public void giveRoles() {
        accountRoles.give(id, chosen());
        notices.info("people.account.given");
        load();
    }

    private Set<String> chosen() { return roles == null ? Set.of() : new TreeSet<>(roles); }

    /** Shown once, to be passed on by hand. */
    public void makeLink() { link = settings.baseUrl() + "/set-password.xhtml#" + accountRoles.link(id); }

    public void invite() {
        invitations.send(id);
        notices.info("people.invite.sent", file.details().email());
        load();
    }

    public void removeSecondFactor() {
        factors.removeOf(id);
        notices.info("people.second-factor.removed-all");
        load();
    }

    public boolean isAdministrator() { return caller.has(Role.ADMINISTRATOR); }
    public boolean isOwn() { return caller.person().equals(id); }
    public List<String> getGivenRoles() { return AccountRoles.GIVEN; }
    public List<String> getTimeZones() { return TimeZones.ALL; }
    public OrgImpact getImpact() { return impact; }
    public EmploymentForm getJob() { return job; }
    public List<EmploymentRow> getJobs() { return jobs; }
    public LocalDate getToday() { return today; }
    public PersonFile getFile() { return file; }
    public PersonForm getForm() { return form; }
    public List<OrgUnitRow> getUnits() { return all; }
    public boolean isSecondFactor() { return secondFactor; }
    public boolean isInvitable() { return invitable; }
    public String getLink() { return link; }
    public List<String> getRoles() { return roles; }
    public void setRoles(List<String> roles) { this.roles = roles; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
    public PersonId getId() { return id; }
    public void setId(PersonId id) { this.id = id; }
}
