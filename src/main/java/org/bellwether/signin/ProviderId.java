package org.bellwether.signin;

import org.bellwether.platform.id.Id;

/** Identifies a provider of identities. */
public record ProviderId(long value) implements Id {
    public static ProviderId fresh() { return new ProviderId(Id.mint()); }
    public static ProviderId fromString(String text) { return new ProviderId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
