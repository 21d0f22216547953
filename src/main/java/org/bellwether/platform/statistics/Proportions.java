package org.bellwether.platform.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** The statistics of shares: how sure a share is, and a difference of two. */
public final class Proportions {

    private static final double Z = 1.959963984540054;

    private Proportions() { }

    /**
     * Wilson's 95 % interval of a share, without correction for continuity (Wilson 1927): it stays between 0 and 1 and holds for
     * few people too. The count may be a mean of counts: the interval is then rather too wide than too narrow.
     *
     * @param n of nobody nothing is known: the interval is from 0 to 1
     */
    public static Interval wilson(double count, double n) {
        if (n == 0) return new Interval(0, 1);
        var p = count / n;
        var centre = p + Z * Z / (2 * n);
        var half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        var scale = 1 + Z * Z / n;
        return new Interval(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }

    /** The 95 % interval of the first share less the second, out of Wilson's intervals of both (Newcombe 1998, his method 10). */
    public static Interval newcombe(double x1, double n1, double x2, double n2) {
        double p1 = x1 / n1;
        double p2 = x2 / n2;
        var one = wilson(x1, n1);
        var two = wilson(x2, n2);
        return new Interval(p1 - p2 - Math.hypot(p1 - one.low(), two.high() - p2), p1 - p2 + Math.hypot(one.high() - p1, p2 - two.low()));
    }

    /** How likely a difference of two shares at least this large is if there is none (two-sided z-test, pooled). */
    public static double likelihood(double x1, double n1, double x2, double n2) {
        var pooled = (x1 + x2) / (n1 + n2);
        var error = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        return error == 0 ? 1 : 2 * (1 - normal(Math.abs(x1 / n1 - x2 / n2) / error));
    }

    /** The likelihoods, corrected for how many were looked at (Benjamini and Hochberg 1995); in the given order. */
    public static List<Double> corrected(List<Double> likelihoods) {
        var order = IntStream.range(0, likelihoods.size()).boxed().sorted((a, b) -> Double.compare(likelihoods.get(b), likelihoods.get(a))).toList();
        var corrected = new Double[likelihoods.size()];
        var least = 1.0;
        for (var place = 0; place < order.size(); place++) {
            var rank = likelihoods.size() - place;
            least = Math.min(least, likelihoods.get(order.get(place)) * likelihoods.size() / rank);
            corrected[order.get(place)] = least;
        }
        return List.of(corrected);
    }

    /** The normal distribution function, by its series. */
    static double normal(double z) {
        if (z < 0) return 1 - normal(-z);
        if (z > 8) return 1;
        var sum = z;
        var term = z;
        for (var i = 1; i < 200 && Math.abs(term) > 1e-17; i++) {
            term *= z * z / (2 * i + 1);
            sum += term;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
