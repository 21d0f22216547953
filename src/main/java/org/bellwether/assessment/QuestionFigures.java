package org.bellwether.assessment;

import java.io.Serializable;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * How a question works: how many can answer it, whether it tells those who know from those who do not, and what draws
 * the others away.
 *
 * @param position       from 0
 * @param facility       share of its points that was earned
 * @param discrimination -1 to 1; null where too few answered or all did the same
 * @param options        what was answered
 */
public record QuestionFigures(QuestionId id, int position, QuestionKind kind, Localized text, Share facility, Double discrimination,
                              List<OptionCount> options) implements Serializable {

    /** Below so many people nothing is concluded. */
    public static final int FEW = 10;

    private static final double HARD = 0.3;
    private static final double EASY = 0.95;
    private static final double WEAK = 0.2;

    public boolean few() { return facility.n() < FEW; }
    public boolean hard() { return !few() && facility.share() < HARD; }
    public boolean easy() { return !few() && facility.share() > EASY; }
    public boolean weak() { return !few() && discrimination != null && discrimination < WEAK; }
    public int percent() { return (int) Math.round(100 * facility.share()); }
    public int lowPercent() { return (int) Math.round(100 * facility.low()); }
    public int highPercent() { return (int) Math.round(100 * facility.high()); }
}
