package org.bellwether.certification;

import java.io.Serializable;
import java.time.LocalDate;

/** Days from the first one (inclusive) to the last one (exclusive); a null end is open. */
public record Span(LocalDate from, LocalDate until) implements Serializable {

    boolean covers(LocalDate day) { return !day.isBefore(from) && (until == null || day.isBefore(until)); }
}
