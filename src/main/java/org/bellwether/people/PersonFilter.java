package org.bellwether.people;

import java.io.Serializable;

/** Which people to list: by a part of the name or login, and by department; null and empty mean any. */
public record PersonFilter(String text, OrgUnitId department) implements Serializable {
    public PersonFilter {
        text = text == null ? "" : text.strip();
    }
}
