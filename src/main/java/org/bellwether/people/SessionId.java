package org.bellwether.people;

import org.bellwether.platform.id.Id;

/** Identifies a browser session in which somebody is signed in. */
public record SessionId(long value) implements Id {
    public static SessionId fromString(String text) { return new SessionId(Id.parse(text)); }
    @Override public String toString() { return Id.format(value); }
}
