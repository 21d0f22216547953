package org.bellwether.scim;

import jakarta.ejb.ApplicationException;

/**
 * What a client asked for cannot be, in the words of RFC 7644 section 3.12. Carries a message key and its arguments, and
 * rolls back the transaction that it leaves.
 */
@ApplicationException(rollback = true)
public class ScimProblem extends RuntimeException {

    private final int status;
    private final String type;
    private final transient Object[] arguments;

    /** @param type the {@code scimType}; null where the RFC has none */
    public ScimProblem(int status, String type, String messageKey, Object... arguments) {
        super(messageKey);
        this.status = status;
        this.type = type;
        this.arguments = arguments;
    }

    static ScimProblem value(String messageKey, Object... arguments) { return new ScimProblem(400, "invalidValue", messageKey, arguments); }

    static ScimProblem syntax(String messageKey, Object... arguments) { return new ScimProblem(400, "invalidSyntax", messageKey, arguments); }

    static ScimProblem path(String messageKey, Object... arguments) { return new ScimProblem(400, "invalidPath", messageKey, arguments); }

    static ScimProblem filter(String messageKey, Object... arguments) { return new ScimProblem(400, "invalidFilter", messageKey, arguments); }

    public int status() { return status; }
    public String type() { return type; }
    public Object[] arguments() { return arguments == null ? new Object[0] : arguments.clone(); }
}
