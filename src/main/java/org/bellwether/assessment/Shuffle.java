package org.bellwether.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Orders that follow from an attempt's seed alone: the same today, after a restart and on another machine
 * ({@link Random} is specified to the last bit).
 */
final class Shuffle {

    private Shuffle() { }

    /** {@code count} of the things, each as likely as the other, in the order in which they stood, or shuffled. */
    static <T> List<T> draw(long seed, List<T> things, int count, boolean shuffled) {
        var drawn = permutation(seed, things.size()).subList(0, Math.min(count, things.size()));
        return (shuffled ? drawn : drawn.stream().sorted().toList()).stream().map(things::get).toList();
    }

    /**
     * The places of a question's options in the order in which this attempt shows them. The browser knows an option by
     * its position here and never by its place, which would tell the right order of an ordering.
     *
     * @param salt tells the questions of an attempt apart, and the two sides of a matching
     */
    static List<Integer> places(long seed, long salt, int count, boolean shuffled) {
        return shuffled ? permutation(seed * 0x9E3779B97F4A7C15L + salt * 0xC2B2AE3D27D4EB4FL, count) : IntStream.range(0, count).boxed().toList();
    }

    private static List<Integer> permutation(long seed, int count) {
        var random = new Random(seed ^ seed >>> 31);
        var order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        for (var last = count - 1; last > 0; last--) {
            var other = random.nextInt(last + 1);
            var kept = order.get(last);
            order.set(last, order.get(other));
            order.set(other, kept);
        }
        return order;
    }
}
