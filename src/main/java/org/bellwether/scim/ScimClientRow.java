package org.bellwether.scim;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A client as administrators see it.
 *
 * @param tokens    that open something now, the newest first
 * @param usedAt    when any of its tokens was last used; null for never
 * @param usedFrom  from which network address
 * @param revokedAt null while it is one
 */
public record ScimClientRow(ScimClientId id, ScimClientDetails details, Instant madeAt, Instant revokedAt, List<Token> tokens, Instant usedAt, String usedFrom) implements Serializable {

    /**
     * @param prefix with which the token begins
     * @param endsAt when it ends by itself, because another took its place; null for not
     */
    public record Token(String prefix, Instant issuedAt, Instant endsAt) implements Serializable { }

    public boolean going() { return revokedAt == null; }
}
