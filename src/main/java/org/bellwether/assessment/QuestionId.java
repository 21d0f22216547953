package org.bellwether.assessment;

import org.bellwether.platform.id.Id;

/** Identifies a question of a quiz; it stays the same from version to version of the quiz. */
public record QuestionId(long value) implements Id {
    public static QuestionId fresh() { return new QuestionId(Id.mint()); }
    public static QuestionId fromString(String text) { return new QuestionId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
