package org.bellwether.programme.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.platform.faces.PageBean;
import org.bellwether.programme.DecisionRow;
import org.bellwether.programme.Decisions;

import jakarta.inject.Inject;

/** What is to be decided and what was. */
@PageBean
public class DecisionsPage implements Serializable {

    @Inject Decisions decisions;

    private List<DecisionRow> open = List.of();
    private List<DecisionRow> closed = List.of();

    public void load() {
        open = decisions.open();
        closed = decisions.closed();
    }

    public List<DecisionRow> getOpen() { return open; }
    public List<DecisionRow> getClosed() { return closed; }
}
