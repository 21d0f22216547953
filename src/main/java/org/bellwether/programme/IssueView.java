package org.bellwether.programme;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.bellwether.people.PersonCard;
import org.bellwether.platform.text.Localized;

/** All there is to know of one issue, its steps from the first on. */
public record IssueView(IssueRow row, Localized description, String resolution, PersonCard owner, Localized unitName, List<Step> steps) implements Serializable {

    /** What was done, by whom. {@code kind} is RAISED, ESCALATED, RETURNED, RESOLVED or REOPENED. */
    public record Step(String kind, String note, String person, Instant madeAt) implements Serializable { }
}
