package org.bellwether.privacy;

import java.io.Serializable;
import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Fate;

/**
 * What one table has of a person, and what would become of it.
 *
 * @param rows    how many there are
 * @param resting how many of them would stay although the others go, because records that are kept rest on them
 * @param columns their headings' names; empty where they are only counted
 * @param values  of each row the value of each column: text, a number, a truth, or null; empty where they were only counted
 */
public record KeptTable(DataKind kind, String table, Fate fate, long rows, long resting, List<String> columns, List<List<Object>> values) implements Serializable {

    /** How many go when the person is erased. */
    public long going() { return fate == Fate.DELETED ? rows - resting : 0; }

    /** How many stay under the pseudonym. */
    public long unnamed() { return fate == Fate.UNNAMED ? rows : fate == Fate.DELETED ? resting : 0; }

    /** How many stay as they are. */
    public long kept() { return fate == Fate.KEPT ? rows : 0; }
}
