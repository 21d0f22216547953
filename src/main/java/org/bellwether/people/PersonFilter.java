package org.bellwether.people;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which people to list; null and empty mean any.
 *
 * @param text   a part of the name or login
 * @param unit   where they work: in it or below it
 * @param status whether they belong here; not asked where a day is given
 * @param on     the day of whose jobs it is asked; null for today
 */
public record PersonFilter(String text, OrgUnitId unit, PersonStatus status, LocalDate on) implements Serializable {
    public PersonFilter {
        text = text == null ? "" : text.strip();
    }

    /** The active ones of today. */
    public PersonFilter(String text, OrgUnitId unit) { this(text, unit, PersonStatus.ACTIVE, null); }
}
