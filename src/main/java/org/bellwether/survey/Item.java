package org.bellwether.survey;

import java.io.Serializable;

/**
 * A statement to agree or disagree with.
 *
 * @param number   from 1, in the order in which it is asked
 * @param reversed whether agreement is the unfavourable answer
 * @param key      message key of its wording
 */
public record Item(int number, Dimension dimension, boolean reversed, String key) implements Serializable {

    /** The rating as a score in which 5 is always the favourable end. */
    int score(int rating) { return reversed ? 6 - rating : rating; }
}
