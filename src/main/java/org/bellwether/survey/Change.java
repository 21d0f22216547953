package org.bellwether.survey;

import java.io.Serializable;

import org.bellwether.platform.statistics.Interval;
import org.bellwether.platform.statistics.Proportions;

/**
 * How a favourable share moved since an earlier wave. Both waves are anonymous, so they are compared as two samples.
 *
 * @param difference   of the shares
 * @param range        Newcombe's 95 % interval of the difference
 * @param likelihood   of such a difference if nothing moved, corrected for the number of comparisons on the page
 */
public record Change(double difference, Interval range, double likelihood) implements Serializable {

    private static final double LEVEL = 0.05;

    /** What may be said of it. */
    public enum Trend { RISE, FALL, UNCLEAR }

    public Trend trend() {
        if (likelihood > LEVEL || !range.excludesZero()) return Trend.UNCLEAR;
        return difference > 0 ? Trend.RISE : Trend.FALL;
    }

    public boolean isClear() { return trend() != Trend.UNCLEAR; }

    /** In whole percentage points. */
    public long points() { return Math.round(100 * difference); }

    /** The points without their sign. */
    public long amount() { return Math.abs(points()); }

    /** Message key of what may be said of it. */
    public String key() { return "survey.trend." + trend(); }

    static Change between(double favourable, int n, double favourableBefore, int before) {
        return new Change(favourable / n - favourableBefore / before, Proportions.newcombe(favourable, n, favourableBefore, before),
            Proportions.likelihood(favourable, n, favourableBefore, before));
    }

    Change corrected(double known) { return new Change(difference, range, known); }
}
