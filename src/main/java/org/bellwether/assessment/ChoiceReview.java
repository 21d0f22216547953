package org.bellwether.assessment;

import java.io.Serializable;

import org.bellwether.platform.text.Localized;

/**
 * An option in a marked answer.
 *
 * @param chosen   whether the learner chose it; in an ordering or a matching, whether it was put in its right place
 * @param right    whether it was right to choose it; null where that is not told yet
 * @param feedback what the author says to those who chose it; may be null
 * @param partner  what the learner put to it, in a matching; else null
 * @param answer   what belonged to it, in a matching, if that is told; else null
 */
public record ChoiceReview(Localized text, boolean chosen, Boolean right, Localized feedback, Localized partner, Localized answer) implements Serializable {

    public boolean hit() { return chosen && Boolean.TRUE.equals(right); }
    public boolean missed() { return !chosen && Boolean.TRUE.equals(right); }
    public boolean wrong() { return chosen && Boolean.FALSE.equals(right); }
}
