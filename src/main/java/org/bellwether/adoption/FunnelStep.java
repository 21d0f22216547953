package org.bellwether.adoption;

/** The way from being told to learn the system to using it out of habit; each step holds some of the people of the one before. */
public enum FunnelStep {

    /** Enrolled on a course for the system. */
    ASSIGNED,
    /** Went through every required lesson of these courses, whatever the verdict. */
    TRAINED,
    /** Trained, and passed every required lesson. */
    PASSED,
    /** Passed, and used the system in the last 28 days. */
    ACTIVE,
    /** Active, and used it in three quarters of their expected weeks. */
    HABITUAL;

    /** Whether the step is a fact about a person's usage, which is shown for groups only. */
    public boolean isUsage() { return this == ACTIVE || this == HABITUAL; }

    /**
     * The figure of a step of usage.
     *
     * @param lost those who came to the step before and not to this one
     * @throws IllegalStateException if it is a step of learning, which opens to people by name
     */
    public UsageFigure figure(boolean lost) {
        return switch (this) {
            case ACTIVE -> lost ? UsageFigure.PASSED_IDLE : UsageFigure.PASSED_ACTIVE;
            case HABITUAL -> lost ? UsageFigure.PASSED_UNSETTLED : UsageFigure.PASSED_HABITUAL;
            case ASSIGNED, TRAINED, PASSED -> throw new IllegalStateException(this + " is no step of usage");
        };
    }
}
