package org.bellwether.programme;

import org.bellwether.platform.id.Id;

/** Identifies a decision. */
public record DecisionId(long value) implements Id {
    public static DecisionId fresh() { return new DecisionId(Id.mint()); }
    public static DecisionId fromString(String text) { return new DecisionId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
