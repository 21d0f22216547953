package org.bellwether.programme;

import org.bellwether.platform.id.Id;

/** Identifies an issue. */
public record IssueId(long value) implements Id {
    public static IssueId fresh() { return new IssueId(Id.mint()); }
    public static IssueId fromString(String text) { return new IssueId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
