package org.bellwether.programme.page;

import java.io.Serializable;

import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.programme.IssueId;
import org.bellwether.programme.IssueView;
import org.bellwether.programme.Issues;

import jakarta.inject.Inject;

/** One issue, and what is done about it. */
@PageBean
public class IssuePage implements Serializable {

    @Inject Issues issues;
    @Inject Notices notices;

    private IssueId issue;
    private IssueView view;
    private String note;

    public void load() { view = issues.view(issue); }

    public void resolve() {
        issues.resolve(issue, note);
        noted();
    }

    public void escalate() {
        issues.escalate(issue, note);
        noted();
    }

    public void giveBack() {
        issues.giveBack(issue, note);
        noted();
    }

    public void reopen() {
        issues.reopen(issue, note);
        noted();
    }

    private void noted() {
        note = null;
        notices.info("programme.issue.done");
        load();
    }

    public IssueId getIssue() { return issue; }
    public void setIssue(IssueId issue) { this.issue = issue; }
    public IssueView getView() { return view; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
}
