package org.bellwether.people;

import java.io.Serializable;
import java.time.LocalDate;

import org.bellwether.platform.text.Localized;

/**
 * A job as a person's page shows it.
 *
 * @param manager who was named for it; null where it is whoever heads the unit
 */
public record EmploymentRow(EmploymentId id, Localized unit, String position, String site, boolean main, String manager, Period period) implements Serializable {

    public boolean on(LocalDate day) { return period.includes(day); }

    public boolean planned(LocalDate day) { return period.beginsAfter(day); }
}
