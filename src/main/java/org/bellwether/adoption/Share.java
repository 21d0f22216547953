package org.bellwether.adoption;

import java.io.Serializable;

import org.bellwether.platform.statistics.Proportions;

/**
 * A part of a whole, with the interval within which the true share lies in 95 of 100 cases (Wilson, no continuity
 * correction). Meant for people: both are counts.
 */
public record Share(int part, int whole) implements Serializable {

    /** No figure of usage is shown for fewer people than this. */
    static final int MINIMUM = 5;

    public Share {
        if (part < 0 || part > whole) throw new IllegalArgumentException(part + " of " + whole);
    }

    /** Whether there is anybody to speak of. */
    public boolean known() { return whole > 0; }

    /** From 0 to 1; 0 where there is nobody. */
    public double value() { return whole == 0 ? 0 : (double) part / whole; }

    public double low() { return Proportions.wilson(part, whole).low(); }

    public double high() { return Proportions.wilson(part, whole).high(); }
}
