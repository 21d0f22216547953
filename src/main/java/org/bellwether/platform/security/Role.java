package org.bellwether.platform.security;

/**
 * The roles that a caller can hold, as the container knows them. {@link #MANAGER} is never given by hand: whoever heads
 * an org unit holds it.
 */
public final class Role {

    /** Everyone who is signed in. */
    public static final String EMPLOYEE = "EMPLOYEE";
    public static final String MANAGER = "MANAGER";
    public static final String TRAINER = "TRAINER";
    public static final String CIO = "CIO";
    /** A member of the steering group. */
    public static final String EXECUTIVE = "EXECUTIVE";
    /** Keeps the people and the organisation. */
    public static final String HR = "HR";
    /** Reads the trail, and changes nothing. */
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Role() { }
}
