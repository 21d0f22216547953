package org.bellwether.people;

import java.io.Serializable;

/** Which people to list: by a part of the name or login, by department and by whether they belong here; null and empty mean any. */
public record PersonFilter(String text, OrgUnitId department, PersonStatus status) implements Serializable {
    public PersonFilter {
        text = text == null ? "" : text.strip();
    }

    /** The active ones. */
    public PersonFilter(String text, OrgUnitId department) { this(text, department, PersonStatus.ACTIVE); }
}
