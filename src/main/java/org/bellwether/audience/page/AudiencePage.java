package org.bellwether.audience.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.audience.AudienceId;
import org.bellwether.audience.AudienceMembers;
import org.bellwether.audience.AudiencePreviews;
import org.bellwether.audience.AudienceSheet;
import org.bellwether.audience.Audiences;
import org.bellwether.audience.MemberRow;
import org.bellwether.people.PersonId;
import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.Look;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.jobs.JobId;
import org.bellwether.platform.paging.Window;

import jakarta.inject.Inject;

/** One audience: its rule in words, who belongs to it and why, who came and went, what goes by it. */
@PageBean
public class AudiencePage implements Serializable {

    private static final int STEP = 10;

    @Inject Audiences audiences;
    @Inject AudienceMembers members;
    @Inject AudiencePreviews previews;
    @Inject Notices notices;
    @Inject Look look;

    private AudienceId id;
    private JobId job;
    private PersonId asked;
    private String who = "";
    private String text = "";
    private String reason;
    private long count;
    private AudienceSheet sheet;
    private List<RuleLines> rule;
    private PersonVerdict verdict;
    private final LazyTable<MemberRow> list = new LazyTable<>(() -> count, window -> members.list(id, text, window));
    private int movesShown = STEP;
    private List<MemberRow> moves;
    private long movesLeft;

    public void load() {
        sheet = audiences.find(id);
        rule = new RuleWords(previews, look.getLocale()).of(sheet.rule());
        search();
        if (asked != null) explain(asked);
        look();
    }

    private void look() {
        moves = members.moves(id, Window.first(movesShown));
        movesLeft = members.countMoves(id) - moves.size();
    }

    /** Shows more of who came and went. */
    public void more() {
        movesShown += STEP;
        look();
    }

    public void search() { count = members.count(id, text); }

    /** Says of whoever was typed why they belong to it or do not. */
    public void explain() { explain(previews.person(who)); }

    private void explain(PersonId person) {
        var explanation = previews.explain(sheet.rule(), person);
        verdict = new PersonVerdict(previews.name(person), explanation.in(), explanation.join(), new RuleWords(previews, look.getLocale()).of(explanation));
    }

    public String retire() {
        audiences.retire(id, reason);
        notices.info("audience.audience.retire.done");
        return "/audience/audiences.xhtml?faces-redirect=true";
    }

    public AudienceId getId() { return id; }
    public void setId(AudienceId id) { this.id = id; }
    public JobId getJob() { return job; }
    public void setJob(JobId job) { this.job = job; }
    public PersonId getAsked() { return asked; }
    public void setAsked(PersonId asked) { this.asked = asked; }
    public String getWho() { return who; }
    public void setWho(String who) { this.who = who; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
    public long getCount() { return count; }
    public AudienceSheet getSheet() { return sheet; }
    public List<RuleLines> getRule() { return rule; }
    public PersonVerdict getVerdict() { return verdict; }
    public LazyTable<MemberRow> getList() { return list; }
    public List<MemberRow> getMoves() { return moves; }
    public long getMovesLeft() { return movesLeft; }
}
