package org.bellwether.scim;

import java.util.Arrays;

/** Conditions of a request on the version of a resource (RFC 9110 section 13.1); weak comparison, as RFC 7644 section 3.14 has it. */
public final class ScimVersions {

    private ScimVersions() { }

    /** Whether one of those versions is that one; {@code *} is any. */
    public static boolean names(String header, String version) {
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(version)));
    }

    /** @throws ScimProblem if the client changes another version than there is */
    static void requireSame(String ifMatch, String version) { if (ifMatch != null && !names(ifMatch, version)) throw new ScimProblem(412, null, "scim.version.other"); }

    private static String opaque(String version) { return version.startsWith("W/") ? version.substring(2) : version; }
}
