package org.bellwether.platform;

/** What was asked for does not exist, or not for this caller: the two are told apart by nobody outside. */
public final class NotFound extends Refusal {
    public NotFound(String messageKey, Object... arguments) { super(messageKey, arguments); }
}
