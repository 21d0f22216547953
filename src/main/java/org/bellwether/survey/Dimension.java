package org.bellwether.survey;

/**
 * What must be there for a change to take hold, in the order in which it has to come: people see the reason, want it, know
 * how, and are given the room. Each is asked by three items.
 */
public enum Dimension {
    REASON, WILL, SKILL, ROOM;

    /** Message key of its name. */
    public String key() { return "survey.dimension." + name(); }
}
