package org.bellwether.audience;

import org.bellwether.platform.text.Localized;

/** Who would come into an audience and who would leave it, if people worked elsewhere or reported to somebody else. */
public record AudienceShift(AudienceId audience, Localized name, PersonSet joined, PersonSet left) {
    boolean nobody() { return joined.isEmpty() && left.isEmpty(); }
}
