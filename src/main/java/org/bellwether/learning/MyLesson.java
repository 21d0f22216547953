package org.bellwether.learning;

import java.io.Serializable;

import org.bellwether.course.LessonRow;
import org.bellwether.platform.text.Localized;

/**
 * A lesson as its learner sees it in the outline.
 *
 * @param obstacle the title of what opens it once done; null where the way is free
 */
public record MyLesson(LessonRow lesson, State state, Integer percentScore, Localized obstacle, String href) implements Serializable {

    /** FAILED: tried to the end and not passed. */
    public enum State { LOCKED, OPEN, BEGUN, FAILED, DONE }

    public boolean locked() { return state == State.LOCKED; }
}
