package org.bellwether.people.feed;

import java.io.Serializable;

/**
 * A column of a file.
 *
 * @param place   counted from 0
 * @param heading as the first line has it; may be empty
 */
public record FeedColumn(int place, String heading) implements Serializable {

    /** How people tell it from others: from 1, as spreadsheets count, and by its heading. */
    public String label() { return (place + 1) + ". " + heading; }
}
