package org.bellwether.people;

import java.io.Serializable;
import java.util.Comparator;

import org.bellwether.platform.text.Localized;

/**
 * How a unit was on some days, as its history shows it.
 *
 * @param head   null for nobody
 * @param parent null for the root
 */
public record UnitPeriodRow(Period period, Localized name, String head, Localized parent) implements Serializable {

    static final Comparator<UnitPeriodRow> LATEST_FIRST = Comparator.comparing((UnitPeriodRow row) -> row.period().from(), Comparator.nullsFirst(Comparator.naturalOrder())).reversed();

    static UnitPeriodRow of(UnitPeriod period, String head, OrgUnit parent) { return new UnitPeriodRow(period.period(), period.name(), head, parent == null ? null : parent.name()); }
}
