package org.bellwether.platform.mail;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mail as the administrator sees it: not what it says.
 *
 * @param key     names its kind
 * @param nextTry when it is tried next; null when it is over
 */
public record MailRow(MailId id, String recipient, String key, MailState state, Instant createdAt, int tries, String lastError, Instant nextTry, Instant endedAt) implements Serializable {

    /** Whether the last error is a key of ours; otherwise it is what the server said. */
    public boolean worded() { return lastError != null && lastError.startsWith("platform.mail."); }
}
