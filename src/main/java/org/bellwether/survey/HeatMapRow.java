package org.bellwether.survey;

import java.io.Serializable;
import java.util.List;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.text.Localized;

/**
 * A group of the heat map.
 *
 * @param unit    null for everyone
 * @param name    null for everyone
 * @param opens   whether it can be opened to its teams
 * @param invited how many were asked
 * @param n       how many answered; 0 where the group is not shown
 * @param cells   the whole instrument first, then a cell for each dimension
 */
public record HeatMapRow(OrgUnitId unit, Localized name, boolean opens, int invited, int n, List<HeatMapCell> cells) implements Serializable {

    public boolean isShown() { return n > 0; }

    public boolean isEveryone() { return unit == null; }

    /** The column of the whole instrument. */
    public Share overall() { return cells.get(0).share(); }

    Share share(Dimension dimension) { return cells.get(dimension.ordinal() + 1).share(); }

    /** Share of those asked who answered, in whole per cent. */
    public long rate() { return Math.round(100.0 * n / invited); }
}
