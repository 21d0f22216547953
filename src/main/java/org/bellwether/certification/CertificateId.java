package org.bellwether.certification;

import org.bellwether.platform.id.Id;

/** Identifies a certificate. */
public record CertificateId(long value) implements Id {
    public static CertificateId fresh() { return new CertificateId(Id.mint()); }
    public static CertificateId fromString(String text) { return new CertificateId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
