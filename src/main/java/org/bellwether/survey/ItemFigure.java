package org.bellwether.survey;

import java.io.Serializable;

/**
 * One item of an opened field of the heat map.
 *
 * @param distribution with the favourable end up; null where the group is too small to show single points
 */
public record ItemFigure(Item item, Share share, Distribution distribution) implements Serializable {

    public boolean isDistributed() { return distribution != null; }

    /** Of the points from the least favourable (1) to the most (5), in whole per cent. */
    public long percent(int point) { return Math.round(100 * distribution.share(point)); }
}
