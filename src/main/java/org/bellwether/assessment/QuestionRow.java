package org.bellwether.assessment;

import java.io.Serializable;

/** A question in the list of its quiz, which is ordered by position from 0; for those who write it, as it holds the answer. */
public record QuestionRow(QuestionId id, int position, QuestionDraft draft) implements Serializable { }
