package org.bellwether.platform.audit;

import java.io.Serializable;

/**
 * What came of verifying the chain.
 *
 * @param links how many links were followed and hold
 * @param fault what is wrong with the next one; null if nothing is
 * @param open  entries that are not sealed yet
 */
public record Verdict(long links, Fault fault, long open) implements Serializable {

    /** The ways in which a chain can be broken. */
    public enum Fault {
        /** A number of the chain is missing. */
        GAP,
        /** An entry that was sealed is gone. */
        REMOVED,
        /** An entry, its seal or the one before is not what it was. */
        CHANGED,
        /** The chain is shorter than its end says, or than it was when a root was kept. */
        CUT,
        /** A root that was kept elsewhere says another hash: the chain was made anew. */
        REWRITTEN,
        /** Entries that should have been sealed long ago are not: they were slipped in, or sealing has stopped. */
        UNSEALED
    }

    public boolean whole() { return fault == null; }

    /** The number of the link that does not hold. */
    public long broken() { return links + 1; }
}
