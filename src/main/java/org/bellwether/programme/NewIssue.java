package org.bellwether.programme;

import java.time.LocalDate;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;

/**
 * What is raised.
 *
 * @param unit  the department whose work it hinders; null for all
 * @param owner who sees to it
 */
public record NewIssue(Localized title, Localized description, int severity, OrgUnitId unit, PersonId owner, LocalDate dueOn) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;

    public NewIssue {
        if (title == null || title.en() == null || title.en().isBlank() || title.en().length() > LONGEST_TITLE) throw new RuleViolation("programme.issue.title-missing", LONGEST_TITLE);
        if (description == null || description.en() == null || description.en().isBlank()) throw new RuleViolation("programme.issue.description-missing");
        if (description.en().length() > LONGEST_DESCRIPTION) throw new RuleViolation("programme.text-long", LONGEST_DESCRIPTION);
        if (severity < 1 || severity > 5) throw new RuleViolation("programme.severity");
        if (owner == null) throw new RuleViolation("programme.issue.owner-missing");
        if (dueOn == null) throw new RuleViolation("programme.issue.due-missing");
    }
}
