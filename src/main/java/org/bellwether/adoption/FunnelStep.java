package org.bellwether.adoption;

/** The way from being told to learn the system to using it out of habit; each step holds some of the people of the one before. */
public enum FunnelStep {
    ASSIGNED, TRAINED, PASSED, ACTIVE, HABITUAL;

    /** Whether the step is a fact about a person's usage, which is shown for groups only. */
    public boolean isUsage() { return this == ACTIVE || this == HABITUAL; }
}
