package org.bellwether.programme;

import java.time.LocalDate;
import java.util.List;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;

/**
 * What is put before the steering group.
 *
 * @param delayCost   what waiting costs; may be null
 * @param severity    1 (remark) to 5 (stops the programme)
 * @param unit        the department that it touches; null for all
 * @param options     at least two
 * @param recommended index of the recommended option; -1 for none
 */
public record NewDecision(Localized title, Localized context, Localized delayCost, int severity, OrgUnitId unit, LocalDate decideBy,
                          List<Localized> options, int recommended) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CONTEXT = 2_000;
    private static final int LONGEST_OPTION = 400;

    public NewDecision {
        if (title == null || title.en() == null || title.en().isBlank() || title.en().length() > LONGEST_TITLE) throw new RuleViolation("programme.decision.title-missing", LONGEST_TITLE);
        if (context == null || context.en() == null || context.en().isBlank()) throw new RuleViolation("programme.decision.context-missing");
        if (context.en().length() > LONGEST_CONTEXT) throw new RuleViolation("programme.text-long", LONGEST_CONTEXT);
        if (delayCost != null && delayCost.en() != null && delayCost.en().length() > LONGEST_OPTION) throw new RuleViolation("programme.text-long", LONGEST_OPTION);
        if (decideBy == null) throw new RuleViolation("programme.decision.by-missing");
        if (severity < 1 || severity > 5) throw new RuleViolation("programme.severity");
        options = options.stream().filter(option -> option.en() != null && !option.en().isBlank()).toList();
        if (options.size() < 2 || options.stream().anyMatch(option -> option.en().length() > LONGEST_OPTION)) throw new RuleViolation("programme.decision.options-missing", LONGEST_OPTION);
    }
}
