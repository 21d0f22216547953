package org.bellwether.people;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.bellwether.people.feed.FeedAction;
import org.bellwether.people.feed.FeedChange;
import org.bellwether.platform.text.Messages;

/**
 * What a line of an import means.
 *
 * @param line   in the file; 0 for somebody who is not in it
 * @param reason message key of why it is refused or left; null otherwise
 */
public record PeopleImportLineRow(long id, long line, String personnelNumber, String name, FeedAction action, List<FeedChange> changes, String reason, List<String> arguments) implements Serializable {

    /** Why it is refused or left; empty otherwise. */
    public String why(Locale locale) { return reason == null ? "" : Messages.text(locale, reason, arguments.toArray()); }
}
