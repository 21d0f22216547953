package org.bellwether.desk;

import java.io.Serializable;

import org.bellwether.learning.TeamLine;
import org.bellwether.people.PersonCard;

/**
 * One of a manager's people.
 *
 * @param line what they have to do and have done; null where they have no course
 */
public record TeamMember(PersonCard person, TeamLine line) implements Serializable {

    public boolean isLate() { return line != null && line.overdue() > 0; }
    public boolean isBusy() { return line != null && line.overdue() == 0 && line.due() > 0; }
    public boolean isClear() { return line == null || line.due() == 0; }
}
