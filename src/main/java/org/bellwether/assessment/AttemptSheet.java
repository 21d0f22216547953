package org.bellwether.assessment;

import java.io.Serializable;
import java.util.List;

/**
 * An open attempt as its learner sees it.
 *
 * @param secondsLeft until no answer is taken any more; null where time does not matter
 */
public record AttemptSheet(AttemptId id, int number, Long secondsLeft, List<QuestionSheet> questions) implements Serializable { }
