package org.bellwether.platform.statistics;

import java.io.Serializable;

/** A range of shares, from 0 to 1, or of differences of shares. */
public record Interval(double low, double high) implements Serializable {

    public boolean excludesZero() { return low > 0 || high < 0; }
}
