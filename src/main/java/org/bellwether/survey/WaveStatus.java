package org.bellwether.survey;

/** Where a wave stands. It only ever goes forward. */
public enum WaveStatus {
    DRAFT, OPEN, CLOSED;

    /** Message key of its word. */
    public String key() { return "survey.status." + name(); }
}
