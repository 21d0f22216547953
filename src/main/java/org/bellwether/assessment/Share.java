package org.bellwether.assessment;

import java.io.Serializable;

/**
 * A share of so many people, with the range in which it would lie for all people like them: the interval of Wilson at 95
 * per cent, which stays between 0 and 1 and holds for few people too.
 *
 * @param share 0 to 1; where marks are given in parts, their mean: the interval is then rather too wide than too narrow
 */
public record Share(double share, long n) implements Serializable {

    private static final double Z = 1.959963984540054;

    public double low() { return n == 0 ? 0 : Math.max(0, middle() - half()); }
    public double high() { return n == 0 ? 1 : Math.min(1, middle() + half()); }

    private double middle() { return (share + Z * Z / (2 * n)) / (1 + Z * Z / n); }
    private double half() { return Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n)); }
}
