package org.bellwether.adoption;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import org.bellwether.platform.text.Localized;

/**
 * The departments behind what is done with a feature; together they are as many as the dashboard says.
 *
 * @param week       the Monday of the week that it is of
 * @param through    the Sunday
 * @param rows       the one with most people first
 * @param hidden     whether it is done by so few that it must not be shown
 */
public record FeatureRows(SystemRow system, Localized feature, LocalDate week, LocalDate through, List<FeatureUse> rows, boolean hidden) implements Serializable {

    public int people() { return rows.stream().mapToInt(FeatureUse::people).sum(); }

    public long uses() { return rows.stream().mapToLong(FeatureUse::uses).sum(); }
}
