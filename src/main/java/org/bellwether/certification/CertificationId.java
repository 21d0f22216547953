package org.bellwether.certification;

import org.bellwether.platform.id.Id;

/** Identifies a certification. */
public record CertificationId(long value) implements Id {
    public static CertificationId fresh() { return new CertificationId(Id.mint()); }
    public static CertificationId fromString(String text) { return new CertificationId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
