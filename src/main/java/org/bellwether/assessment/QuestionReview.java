package org.bellwether.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * A marked answer.
 *
 * @param fraction from 0 (wrong) to 1 (right)
 * @param choices  the options: as they were shown, or of an ordering in the order that was given
 * @param typed    the number that was typed; null where none was
 * @param answer   the right number, if it is told; else null
 * @param off      how far from it counts as right; null where {@code answer} is
 * @param solution the right order of an ordering, if it is told; else empty
 * @param feedback why the right answer is right, if it is told; may be null
 */
public record QuestionReview(int slot, QuestionKind kind, int points, Localized text, boolean answered, BigDecimal fraction, List<ChoiceReview> choices,
                             String typed, BigDecimal answer, BigDecimal off, Localized unit, List<Localized> solution, Localized feedback) implements Serializable {

    /** How it came out. */
    public enum Verdict { RIGHT, PARTLY, WRONG, UNANSWERED }

    public Verdict verdict() {
        if (!answered) return Verdict.UNANSWERED;
        if (fraction.signum() == 0) return Verdict.WRONG;
        return fraction.compareTo(BigDecimal.ONE) == 0 ? Verdict.RIGHT : Verdict.PARTLY;
    }

    public BigDecimal earned() { return fraction.multiply(BigDecimal.valueOf(points)).setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros(); }
}
