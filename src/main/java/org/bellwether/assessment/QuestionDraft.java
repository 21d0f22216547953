package org.bellwether.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * A question as its author writes it.
 *
 * @param feedback what every learner reads afterwards: why the right answer is right; may be null
 * @param options  of an ordering, in the right order; empty for a number
 * @param number   the right number; null unless one is asked for
 * @param off      how far from it still counts as right; null for not at all
 * @param unit     what stands behind the number, such as pieces; may be null
 */
public record QuestionDraft(QuestionKind kind, int points, Localized text, Localized feedback, List<OptionDraft> options,
                            BigDecimal number, BigDecimal off, Localized unit) implements Serializable {

    public QuestionDraft { options = List.copyOf(options); }

    public static QuestionDraft of(QuestionKind kind, Localized text, List<OptionDraft> options, Localized feedback) {
        return new QuestionDraft(kind, 1, text, feedback, options, null, null, null);
    }

    public static QuestionDraft number(Localized text, BigDecimal number, BigDecimal off, Localized unit, Localized feedback) {
        return new QuestionDraft(QuestionKind.NUMBER, 1, text, feedback, List.of(), number, off, unit);
    }
}
