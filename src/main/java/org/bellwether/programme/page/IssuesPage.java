package org.bellwether.programme.page;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.bellwether.people.PersonCard;
import org.bellwether.people.PersonId;
import org.bellwether.people.Persons;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.programme.IssueRow;
import org.bellwether.programme.Issues;

import jakarta.inject.Inject;

/** What stands in the way. */
@PageBean
public class IssuesPage implements Serializable {

    @Inject Issues issues;
    @Inject Persons persons;

    private List<IssueRow> open = List.of();
    private List<IssueRow> resolved = List.of();
    private Map<PersonId, PersonCard> owners = Map.of();

    public void load() {
        open = issues.open();
        resolved = issues.resolved();
        owners = persons.cards(open.stream().map(IssueRow::owner).toList());
    }

    public List<IssueRow> getOpen() { return open; }
    public List<IssueRow> getResolved() { return resolved; }
    public Map<PersonId, PersonCard> getOwners() { return owners; }
}
