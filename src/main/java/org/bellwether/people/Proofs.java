package org.bellwether.people;

import java.time.Clock;
import java.time.Duration;

import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Whether it is the person themselves at an open browser: asked before somebody carries away all that is kept of them. */
@Stateless
@RolesAllowed(Role.EMPLOYEE)
public class Proofs {

    /** What is asked for: a code of the app, the password, or, where there is neither, that they have just signed in. */
    public enum Asked { CODE, PASSWORD, FRESH_SESSION }

    private static final Duration FRESH = Duration.ofMinutes(15);

    @Inject Caller caller;
    @Inject SecondFactors factors;
    @Inject Profiles profiles;
    @Inject OpenSessions sessions;
    @Inject Clock clock;

    /** What the caller is asked for. */
    public Asked asked() {
        if (factors.since().isPresent()) return Asked.CODE;
        return profiles.hasPassword() ? Asked.PASSWORD : Asked.FRESH_SESSION;
    }

    /** Whether that is it. A wrong one counts as at sign-in, and after many they have to wait. */
    public boolean given(String proof) {
        return switch (asked()) {
            case CODE -> factors.accepts(caller.person(), proof);
            case PASSWORD -> profiles.prove(proof);
            case FRESH_SESSION -> sessions.mine().stream().anyMatch(session -> session.present() && session.begunAt().isAfter(clock.instant().minus(FRESH)));
        };
    }
}
