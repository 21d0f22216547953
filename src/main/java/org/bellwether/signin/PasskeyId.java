package org.bellwether.signin;

import org.bellwether.platform.id.Id;

/** Identifies a passkey among ours; authenticators know it by another name. */
public record PasskeyId(long value) implements Id {
    public static PasskeyId fresh() { return new PasskeyId(Id.mint()); }
    public static PasskeyId fromString(String text) { return new PasskeyId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
