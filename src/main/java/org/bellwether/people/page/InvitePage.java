package org.bellwether.people.page;

import java.io.Serializable;

import org.bellwether.people.InvitationJobs;
import org.bellwether.people.InvitationPlan;
import org.bellwether.people.AccountInvitations;
import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonFilter;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.jobs.JobId;

import jakarta.inject.Inject;

/** Says who of the chosen people would be invited, and invites them. */
@PageBean
public class InvitePage implements Serializable {

    @Inject AccountInvitations invitations;
    @Inject InvitationJobs jobs;
    @Inject Notices notices;

    private String text;
    private OrgUnitId unit;
    private InvitationPlan plan;
    private boolean mail;
    private JobId job;

    public void load() {
        mail = invitations.works();
        plan = invitations.plan(filter());
    }

    public void invite() {
        job = jobs.invite(filter());
        notices.info("people.invite.begun", plan.getCount());
    }

    private PersonFilter filter() { return new PersonFilter(text, unit); }

    public boolean isMail() { return mail; }
    public InvitationPlan getPlan() { return plan; }
    public JobId getJob() { return job; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
}
