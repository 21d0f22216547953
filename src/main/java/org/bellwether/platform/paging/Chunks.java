package org.bellwether.platform.paging;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts what is too much for one statement or one transaction. */
public final class Chunks {

    /** As many values as one statement names, and as many rows as one transaction writes. */
    public static final int SIZE = 500;

    private Chunks() { }

    /** All of them in their order, at most {@value #SIZE} at a time; nothing of nothing. */
    public static <T> List<List<T>> of(Collection<? extends T> all) {
        List<T> list = List.copyOf(all);
        return IntStream.range(0, (list.size() + SIZE - 1) / SIZE).mapToObj(at -> list.subList(at * SIZE, Math.min((at + 1) * SIZE, list.size()))).toList();
    }
}
