package org.bellwether.platform;

import jakarta.ejb.ApplicationException;

/**
 * The application said no. Carries a message key and its arguments, never prose: page, REST answer, mail and PDF each
 * word it for their own reader. Rolls back the transaction that it leaves.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract sealed class Refusal extends RuntimeException permits NotFound, RuleViolation, Forbidden {

    private final transient Object[] arguments;

    Refusal(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments;
    }

    /** The key of the sentence, {@code feature.thing.what}. */
    public String messageKey() { return getMessage(); }

    /** What the sentence is about, in the order in which its placeholders count. */
    public Object[] arguments() { return arguments == null ? new Object[0] : arguments.clone(); }
}
