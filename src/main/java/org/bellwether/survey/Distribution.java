package org.bellwether.survey;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/** How often each of the five points was chosen; the first is point 1. Favourable are 4 and 5, unfavourable 1 and 2. */
public record Distribution(List<Integer> counts) implements Serializable {

    static final Distribution NONE = of(0, 0, 0, 0, 0);

    static Distribution of(int... counts) { return new Distribution(IntStream.of(counts).boxed().toList()); }

    public int of(int point) { return counts.get(point - 1); }

    public int n() { return counts.stream().mapToInt(Integer::intValue).sum(); }

    public int favourable() { return of(4) + of(5); }

    public double favourableShare() { return (double) favourable() / n(); }
    public double neutralShare() { return (double) of(3) / n(); }
    public double unfavourableShare() { return (double) (of(1) + of(2)) / n(); }

    public double share(int point) { return (double) of(point) / n(); }

    public double mean() { return IntStream.rangeClosed(1, 5).mapToDouble(point -> point * (double) of(point)).sum() / n(); }

    /** Of the sample, with n − 1. */
    public double deviation() {
        var mean = mean();
        return Math.sqrt(IntStream.rangeClosed(1, 5).mapToDouble(point -> of(point) * (point - mean) * (point - mean)).sum() / (n() - 1));
    }

    /** The mean on a scale from 0 to 100. */
    public double score() { return (mean() - 1) / 4 * 100; }

    Distribution plus(Distribution other) {
        return new Distribution(IntStream.rangeClosed(1, 5).mapToObj(point -> of(point) + other.of(point)).toList());
    }

    /** With the favourable end up. */
    Distribution reversed() { return of(of(5), of(4), of(3), of(2), of(1)); }
}
