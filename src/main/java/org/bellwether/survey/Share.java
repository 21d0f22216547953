package org.bellwether.survey;

import java.io.Serializable;

import org.bellwether.platform.statistics.Interval;
import org.bellwether.platform.statistics.Proportions;

/**
 * A favourable share that may be shown.
 *
 * @param n          how many people answered
 * @param value      from 0 to 1; for several items the mean of their shares
 * @param range      Wilson's 95 % interval, as if each person had given one answer, which is on the cautious side
 * @param change     against the earlier wave; null where there is nothing to compare with
 */
public record Share(int n, double value, Interval range, Change change) implements Serializable {

    private static final double ALMOST_ALL = 0.9;
    private static final double ALMOST_NONE = 0.1;

    static Share of(double favourable, int n) { return new Share(n, favourable / n, Proportions.wilson(favourable, n), null); }

    Share with(Change known) { return new Share(n, value, range, known); }

    /** In a small group "all" and "nobody" would tell what each of them chose. */
    public boolean isBluntedHigh() { return n < Snapshot.DISTRIBUTION_MINIMUM && value > ALMOST_ALL; }
    public boolean isBluntedLow() { return n < Snapshot.DISTRIBUTION_MINIMUM && value < ALMOST_NONE; }

    /** In whole per cent. */
    public long percent() { return isBluntedHigh() ? 90 : isBluntedLow() ? 10 : Math.round(100 * value); }
    public long low() { return Math.round(100 * range.low()); }
    public long high() { return Math.round(100 * range.high()); }

    /** Message key of how it is written: 64 %, or more or less than something. */
    public String key() { return isBluntedHigh() ? "survey.share.above" : isBluntedLow() ? "survey.share.below" : "survey.share.exact"; }

    /** From 1 (least) to 6 (most), for the colour. */
    public int level() { return (int) Math.max(1, Math.min(6, Math.ceil((percent() / 100.0 - 0.2) / 0.1))); }

    public boolean isIntervalShown() { return !isBluntedHigh() && !isBluntedLow(); }
}
