package org.bellwether.platform.audit;

import java.io.Serializable;

/**
 * A link of the chain.
 *
 * @param seq  1 for the first entry; 0 before it
 * @param hash {@link AuditEntry#hash} of that entry behind the one before
 */
public record Link(long seq, String hash) implements Serializable {

    /** Before the first entry. */
    public static final Link NONE = new Link(0, "0".repeat(64));

    public Link then(AuditEntry entry) { return new Link(seq + 1, entry.hash(hash)); }
}
