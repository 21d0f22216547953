package org.bellwether.audience;

import java.io.Serializable;
import java.time.Instant;

import org.bellwether.platform.text.Localized;

/**
 * An audience as lists show it.
 *
 * @param members   how many belonged to it when they were last counted
 * @param checkedAt when all of them were last looked for; null while the rule is new
 */
public record AudienceRow(AudienceId id, Localized name, String note, int members, Instant changedAt, Instant checkedAt, boolean retired) implements Serializable {
    public boolean counted() { return checkedAt != null; }
}
