package org.bellwether.platform;

/** A rule of the domain forbids this in the present state, or the input breaks one. */
public final class RuleViolation extends Refusal {
    public RuleViolation(String messageKey, Object... arguments) { super(messageKey, arguments); }
}
