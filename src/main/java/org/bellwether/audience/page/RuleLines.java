package org.bellwether.audience.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.audience.Join;

/**
 * A group of conditions in words.
 *
 * @param holds whether it holds of the person who is asked about; null where nobody is
 */
public record RuleLines(Join join, Boolean holds, List<Line> lines) implements Serializable {

    /** A condition in words, and whether it holds. */
    public record Line(String words, Boolean holds) implements Serializable { }
}
