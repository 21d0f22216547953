package org.bellwether.people;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

import org.bellwether.platform.text.Localized;

/**
 * Something that would mean other people than it does.
 *
 * @param key     message key of what it is, of {0}, the name
 * @param name    its own name
 * @param href    where it is looked after, from the context root; null where the reader may not go there
 * @param joined  how many would come into it
 * @param left    how many would go out of it
 * @param follows false where these stay as they are all the same, for it was given once
 * @param uses    what goes by it in turn
 */
public record OrgFollow(String key, Localized name, String href, int joined, int left, boolean follows, List<OrgFollow> uses) implements Serializable {

    public OrgFollow {
        uses = List.copyOf(uses);
    }

    /** It goes by nothing else, and nothing by it. */
    public OrgFollow(String key, Localized name, String href, int joined, int left) { this(key, name, href, joined, left, true, List.of()); }

    /** Without the ways that lead where the reader may not go. */
    OrgFollow open(Predicate<String> doors) { return new OrgFollow(key, name, href != null && doors.test(href) ? href : null, joined, left, follows, uses.stream().map(use -> use.open(doors)).toList()); }
}
