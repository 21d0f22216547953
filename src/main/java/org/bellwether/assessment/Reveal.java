package org.bellwether.assessment;

/** When a learner who has handed in sees which answers would have been right. */
public enum Reveal {
    AT_ONCE,
    /** Once nothing is left to be gained by knowing: after a pass, or after the last attempt. */
    WHEN_DONE,
    NEVER
}
