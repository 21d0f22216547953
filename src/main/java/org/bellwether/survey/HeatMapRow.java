package org.bellwether.survey;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    private static final Comparator<HeatMapCell> BY_SHARE = Comparator.comparingDouble(cell -> cell.share().value());

    public boolean isShown() { return n > 0; }

    public boolean isEveryone() { return unit == null; }

    /** The column of the whole instrument. */
    public Share overall() { return cells.get(0).share(); }

    public HeatMapCell strongest() { return themes().max(BY_SHARE).orElseThrow(); }

    public HeatMapCell weakest() { return themes().min(BY_SHARE).orElseThrow(); }

    private Stream<HeatMapCell> themes() { return cells.stream().skip(1); }

    Share share(Dimension dimension) { return cells.get(dimension.ordinal() + 1).share(); }

    /** Share of those asked who answered, in whole per cent. */
    public long rate() { return Math.round(100.0 * n / invited); }
}
