package org.bellwether.platform.privacy;

/** What becomes of rows when the person is erased whom they are about. */
public enum Fate {
    /** They go. */
    DELETED,
    /** They stay, and tell of a pseudonym. */
    UNNAMED,
    /** They stay as they are until their period is over, because a law asks for them. */
    KEPT
}
