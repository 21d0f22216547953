package org.bellwether.adoption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;

/** Joins groups that are too small to be shown with the next smallest, until each is large enough. */
final class SmallTeams {

    private SmallTeams() { }

    /** Nothing where they are too small all together. */
    static <T> List<T> joined(List<T> groups, ToIntFunction<T> size, BinaryOperator<T> join) {
        var open = new ArrayList<>(groups);
        open.sort(Comparator.comparingInt(size));
        while (open.size() > 1 && size.applyAsInt(open.get(0)) < Share.MINIMUM) {
            var smallest = open.remove(0);
            open.set(0, join.apply(open.get(0), smallest));
            open.sort(Comparator.comparingInt(size));
        }
        open.removeIf(group -> size.applyAsInt(group) < Share.MINIMUM);
        return open;
    }
}
