package org.bellwether.audit;

import org.bellwether.platform.id.Id;

/** Identifies a verification of the trail. */
public record VerificationId(long value) implements Id {
    public static VerificationId fresh() { return new VerificationId(Id.mint()); }
    public static VerificationId fromString(String text) { return new VerificationId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
