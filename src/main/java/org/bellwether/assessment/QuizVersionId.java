package org.bellwether.assessment;

import org.bellwether.platform.id.Id;

/** Identifies one version of a quiz. */
public record QuizVersionId(long value) implements Id {
    public static QuizVersionId fresh() { return new QuizVersionId(Id.mint()); }
    public static QuizVersionId fromString(String text) { return new QuizVersionId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
