package org.bellwether.people;

import java.time.LocalDate;

/**
 * A site works on other days than was known. Fired in the transaction that changed it.
 *
 * @param from the first day that may be another one
 */
public record WorkCalendarChanged(SiteId site, LocalDate from) { }
