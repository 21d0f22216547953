package org.bellwether.adoption;

import java.io.Serializable;

/**
 * The plan of an adoption: slow at first, then fast, then slow again towards its ceiling.
 *
 * @param ceiling       the share of people that is hoped for in the end, above 0 to 1
 * @param midpointWeeks weeks after the go-live at which half of the ceiling is planned
 * @param steepness     how fast it goes there; 0.5 is common
 */
public record SCurve(double ceiling, double midpointWeeks, double steepness) implements Serializable {

    /** The planned share that many weeks after the go-live; 0 before it. */
    public double at(double weeks) {
        return weeks < 0 ? 0 : ceiling / (1 + Math.exp(-steepness * (weeks - midpointWeeks)));
    }
}
