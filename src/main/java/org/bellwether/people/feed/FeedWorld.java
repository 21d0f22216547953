package org.bellwether.people.feed;

import java.time.LocalDate;

/** What a line refers to besides the person: whether it is there. */
public interface FeedWorld {

    /** Whether an org unit with this code is open on that day. */
    boolean unit(String code, LocalDate day);

    /** Whether somebody has that personnel number, or will have it by this very file. */
    boolean person(String personnelNumber);

    /** Whether that sign-in name belongs to somebody, other than whom the line is of. */
    boolean loginTaken(String login);
}
