package org.bellwether.audience;

import java.io.Serializable;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.text.Localized;

/** What somebody wants an audience to be. */
public record AudienceDraft(Localized name, String note, AudienceRule rule) implements Serializable {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_NOTE = 400;

    /** @throws RuleViolation if it has no name, a text is too long, or the rule makes no sense */
    void check() {
        if (name == null || name.en() == null || name.en().isBlank()) throw new RuleViolation("audience.audience.no-name");
        if (name.en().length() > LONGEST_NAME || name.zh() != null && name.zh().length() > LONGEST_NAME) throw new RuleViolation("audience.audience.long-name", LONGEST_NAME);
        if (note != null && note.length() > LONGEST_NOTE) throw new RuleViolation("audience.audience.long-note", LONGEST_NOTE);
        rule.check();
    }
}
