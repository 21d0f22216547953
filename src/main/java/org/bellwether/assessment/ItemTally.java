package org.bellwether.assessment;

import java.util.Map;
import java.util.TreeMap;

/** Adds up what many people made of one question, in groups that gave the same answer. */
final class ItemTally {

    private final int points;
    private final Map<String, Long> given = new TreeMap<>();
    private long unanswered;
    private long n;
    private double sum;
    private double squares;
    private double totals;
    private double totalSquares;
    private double products;

    /** @param points what the question is worth */
    ItemTally(int points) { this.points = points; }

    /**
     * @param answer   what all of them gave; null where they gave nothing
     * @param people   how many
     * @param fraction sum of their marks for this question, each 0 to 1
     * @param square   sum of the squares of these marks
     * @param total    sum of the points that they earned in the whole quiz
     * @param totalSquare sum of the squares of these points
     * @param product  sum of mark times points of the whole quiz
     */
    void add(String answer, long people, double fraction, double square, double total, double totalSquare, double product) {
        if (answer == null) unanswered += people;
        else given.merge(answer, people, Long::sum);
        n += people;
        sum += fraction;
        squares += square;
        totals += total;
        totalSquares += totalSquare;
        products += product;
    }

    long n() { return n; }
    long unanswered() { return unanswered; }
    Map<String, Long> given() { return given; }
    Share facility() { return new Share(n == 0 ? 0 : sum / n, n); }

    /**
     * How well the question tells those who know the rest from those who do not: the correlation of its marks with the
     * points of all the other questions, -1 to 1. Not a number where all did the same.
     */
    double discrimination() {
        var rests = totals - points * sum;
        var restSquares = totalSquares - 2 * points * products + points * points * squares;
        var together = products - points * squares;
        var covariance = together / n - sum / n * (rests / n);
        var spread = Math.sqrt(variance(squares, sum) * variance(restSquares, rests));
        return spread < 1e-9 ? Double.NaN : Math.max(-1, Math.min(1, covariance / spread));
    }

    private double variance(double squares, double sum) { return Math.max(0, squares / n - sum / n * (sum / n)); }
}
