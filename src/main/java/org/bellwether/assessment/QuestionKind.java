package org.bellwether.assessment;

/** What a question asks for. */
public enum QuestionKind {
    /** One of several. */
    SINGLE,
    /** Any number of several. */
    MULTIPLE,
    /** Whether a statement holds; the first option is 'true', the second 'false'. */
    TRUE_FALSE,
    /** A number, typed. */
    NUMBER,
    /** All of several, in the right order. */
    ORDERING,
    /** To each of several what belongs to it. */
    MATCHING;

    public static final int MOST_OPTIONS = 12;

    /** Whether some of the options are right and the others wrong. */
    public boolean chooses() { return this == SINGLE || this == MULTIPLE || this == TRUE_FALSE; }

    public boolean hasOptions() { return this != NUMBER; }

    /** Whether the order of the options would give the answer away, so that they are always shuffled. */
    boolean mustShuffle() { return this == ORDERING || this == MATCHING; }
}
