package org.bellwether.learning;

import java.io.Serializable;

import org.bellwether.people.OrgUnitId;
import org.bellwether.people.PersonId;

/**
 * Which of a manager's people to list.
 *
 * @param manager whose people
 * @param below   whether those are meant too who report to them through others
 * @param unit    where they work, in it or below it; null for anywhere
 * @param text    a part of the name or sign-in name; empty for any
 * @param state   how they stand; null for any
 */
public record TeamFilter(PersonId manager, boolean below, OrgUnitId unit, String text, State state) implements Serializable {

    /** How somebody stands with what they have to do. */
    public enum State { LATE, BUSY, CLEAR }

    public TeamFilter {
        text = text == null ? "" : text.strip();
    }
}
