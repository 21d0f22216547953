package org.bellwether.adoption;

import java.io.Serializable;

/**
 * A part of a whole, with the interval within which the true share lies in 95 of 100 cases (Wilson, no continuity
 * correction). Meant for people: both are counts.
 */
public record Share(int part, int whole) implements Serializable {

    private static final double Z = 1.959964;

    public Share {
        if (part < 0 || part > whole) throw new IllegalArgumentException(part + " of " + whole);
    }

    /** Whether there is anybody to speak of. */
    public boolean known() { return whole > 0; }

    /** From 0 to 1; 0 where there is nobody. */
    public double value() { return whole == 0 ? 0 : (double) part / whole; }

    public double low() { return whole == 0 ? 0 : Math.max(0, centre() - spread()); }

    public double high() { return whole == 0 ? 1 : Math.min(1, centre() + spread()); }

    private double centre() { return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole); }

    private double spread() {
        double n = whole;
        return Z * Math.sqrt(value() * (1 - value()) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    }
}
