package org.bellwether.signin;

import java.io.Serializable;
import java.time.Instant;

/**
 * A provider, as somebody sees it who is signed in.
 *
 * @param since when it was linked; null if it is not
 */
public record MyIdentity(ProviderId provider, String name, Instant since) implements Serializable {
    public boolean linked() { return since != null; }
}
