package org.bellwether.learning;

import java.io.Serializable;
import java.util.List;

/**
 * A manager's people as they were on a day.
 *
 * @param count how many match
 * @param rows  the first of these, the late ones before the others
 */
public record TeamOn(TeamFigures figures, int count, List<TeamRow> rows) implements Serializable {

    public TeamOn {
        rows = List.copyOf(rows);
    }

    public boolean cut() { return count > rows.size(); }
}
