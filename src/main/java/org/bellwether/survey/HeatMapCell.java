package org.bellwether.survey;

import java.io.Serializable;

/**
 * One field of the heat map.
 *
 * @param dimension null in the column of the whole instrument
 * @param share     null where it is not shown
 */
public record HeatMapCell(Dimension dimension, Share share) implements Serializable {

    /** Message key of the column's name. */
    public String key() { return dimension == null ? "survey.dimension.overall" : dimension.key(); }

    public boolean isShown() { return share != null; }
}
