package org.bellwether.people.feed;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column of a file.
 *
 * @param place counted from 0
 * @param label how people tell it from others: its heading, with its number where that is not enough
 */
public record FeedColumn(int place, String label) implements Serializable {

    /** The columns under these headings, of which several can be the same, or empty. */
    public static List<FeedColumn> of(List<String> header) {
        return IntStream.range(0, header.size()).mapToObj(at -> new FeedColumn(at, header.get(at).isBlank() || Collections.frequency(header, header.get(at)) > 1 ? (at + 1) + ". " + header.get(at) : header.get(at))).toList();
    }
}
