package org.bellwether.programme;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.text.Localized;

/**
 * An issue as lists show it.
 *
 * @param level 0 in the department, 1 with the CIO, 2 with the steering group
 */
public record IssueRow(IssueId id, String code, Localized title, int severity, OrgUnitId unit, PersonId owner, LocalDate raisedOn, LocalDate dueOn,
                       int level, IssueState state, LocalDate resolvedOn) implements Serializable {

    public boolean isOpen() { return state == IssueState.OPEN; }
}
