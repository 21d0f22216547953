package org.bellwether.programme.page;

import java.io.Serializable;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.programme.DecisionId;
import org.bellwether.programme.DecisionView;
import org.bellwether.programme.Decisions;

import jakarta.inject.Inject;

/** One decision, and the taking of it. */
@PageBean
public class DecisionPage implements Serializable {

    @Inject Decisions decisions;
    @Inject Notices notices;

    private DecisionId decision;
    private DecisionView view;
    private Long option;
    private String why;

    public void load() { view = decisions.view(decision); }

    public void take() {
        if (option == null) throw new RuleViolation("programme.decision.option-missing");
        decisions.take(decision, option, why);
        notices.info("programme.decision.taken");
        load();
    }

    public void withdraw() {
        decisions.withdraw(decision, why);
        notices.info("programme.decision.withdrawn");
        load();
    }

    public DecisionId getDecision() { return decision; }
    public void setDecision(DecisionId decision) { this.decision = decision; }
    public DecisionView getView() { return view; }
    public Long getOption() { return option; }
    public void setOption(Long option) { this.option = option; }
    public String getWhy() { return why; }
    public void setWhy(String why) { this.why = why; }
}
