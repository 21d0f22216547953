package org.bellwether.platform;

/** The caller knows that the thing exists and may not do this with it. */
public final class Forbidden extends Refusal {
    public Forbidden(String messageKey, Object... arguments) { super(messageKey, arguments); }
}
