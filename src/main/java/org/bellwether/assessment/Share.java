package org.bellwether.assessment;

import java.io.Serializable;

import org.bellwether.platform.statistics.Proportions;

/**
 * A share of so many people, with the range in which it would lie for all people like them: the interval of Wilson at 95
 * per cent, which stays between 0 and 1 and holds for few people too.
 *
 * @param share 0 to 1; where marks are given in parts, their mean: the interval is then rather too wide than too narrow
 */
public record Share(double share, long n) implements Serializable {

    public double low() { return Proportions.wilson(share * n, n).low(); }
    public double high() { return Proportions.wilson(share * n, n).high(); }
}
