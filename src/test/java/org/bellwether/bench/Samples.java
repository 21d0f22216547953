package org.bellwether.bench;

import java.util.Arrays;

/** How long each of many operations took, and what that comes to. Not for more than one thread at a time. */
final class Samples {

    private long[] nanos = new long[1024];
    private int count;

    void add(long taken) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = taken;
    }

    void add(Samples others) {
        for (var place = 0; place < others.count; place++) add(others.nanos[place]);
    }

    int count() { return count; }

    /**
     * The smallest time that at least this share of the operations did not exceed (nearest rank: never a time between two
     * that were measured).
     *
     * @param share above 0, at most 1
     * @return milliseconds; NaN if nothing was measured
     */
    double percentile(double share) {
        if (share <= 0 || share > 1) throw new IllegalArgumentException("no share: " + share);
        if (count == 0) return Double.NaN;
        Arrays.sort(nanos, 0, count);
        return nanos[(int) Math.ceil(share * count) - 1] / 1e6;
    }
}
