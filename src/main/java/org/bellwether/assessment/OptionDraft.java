package org.bellwether.assessment;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/**
 * An option as its author writes it.
 *
 * @param right    whether it is right to choose it
 * @param feedback what a learner who chose it reads afterwards; may be null
 * @param partner  what belongs to it, in a matching; else null
 */
public record OptionDraft(Localized text, boolean right, Localized feedback, Localized partner) implements Serializable {

    public static OptionDraft of(Localized text, boolean right) { return new OptionDraft(text, right, null, null); }
}
