package org.bellwether.platform.audit;

import java.util.Collection;
import java.util.Map;

/** Names those who act without being a person: programs of the enterprise that come with a token. */
public interface ActingPrograms {

    /** The names of those of the identifiers that are programs of this kind. */
    Map<Long, String> names(Collection<Long> actors);
}
